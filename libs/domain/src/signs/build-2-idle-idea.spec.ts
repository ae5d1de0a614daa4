import type { Facts } from '../facts/fact-catalogue';
import { inMonth, litStages, none, on, questionsOf, readProject, readSign } from './record.fixture';

const idea = (facts: Facts) => ({ stage: 'idea', facts }) as const;
const proposed = (day: string) => idea({ 'started-on': on(day) });

describe('BUILD-2, an idle idea', () => {
  it('is a watch sign on day 31 after it was proposed', () => {
    expect(readSign('BUILD-2', proposed('2026-10-23'))).toMatchObject({
      severity: 'watch',
      because: 'Still an Idea, 31 days since it was proposed on 23 October 2026; the limit is 30.',
      clearsWhen: 'it is scoped, or stopped',
    });
  });

  it('is clear on day 30, and the reading says when it will change', () => {
    expect(readSign('BUILD-2', proposed('2026-10-24')).reading).toBe('clear');
    expect(readProject(proposed('2026-10-24')).nextChangeOn).toBe('2026-11-24');
  });

  it('is serious on day 61, and a watch sign on day 60', () => {
    expect(readSign('BUILD-2', proposed('2026-09-23'))).toMatchObject({
      severity: 'serious',
      because: 'Still an Idea, 61 days since it was proposed on 23 September 2026; the limit is 60.',
    });
    expect(readSign('BUILD-2', proposed('2026-09-24')).severity).toBe('watch');
  });

  it('counts from the roadmap that asks for it, where that is known', () => {
    const facts = { 'started-on': on('2026-11-01'), 'roadmap-delivered-on': on('2026-09-01') };
    expect(readSign('BUILD-2', idea(facts))).toMatchObject({
      severity: 'serious',
      because: 'Still an Idea, 83 days since its roadmap was delivered on 1 September 2026; the limit is 60.',
    });
  });

  it('counts a month from its last day', () => {
    const facts = { 'started-on': inMonth('2026-10') };
    expect(readSign('BUILD-2', { ...idea(facts), today: '2026-11-30' }).reading).toBe('clear');
    expect(readSign('BUILD-2', { ...idea(facts), today: '2026-12-01' }).because).toBe(
      'Still an Idea, 31 days since it was proposed in October 2026; the limit is 30.',
    );
  });

  it('takes the limits of a workspace', () => {
    const settings = { thresholds: { 'BUILD-2': { watch: 10 } } };
    expect(readSign('BUILD-2', { ...proposed('2026-11-12'), settings }).reading).toBe('lit');
    expect(readSign('BUILD-2', { ...proposed('2026-11-13'), settings }).reading).toBe('clear');
  });

  it('does not apply when it is on no roadmap and was never started', () => {
    const facts = { 'started-on': none<never>(), 'roadmap-delivered-on': none<never>() };
    expect(readSign('BUILD-2', idea(facts)).reading).toBe('not-applicable');
  });

  it('is unknown while nobody was asked when it began', () => {
    expect(questionsOf('BUILD-2', idea({}))).toEqual(['When was it started or first proposed?']);
    expect(questionsOf('BUILD-2', idea({ 'started-on': none() }))).toEqual([
      'When was the roadmap that asks for this project delivered?',
    ]);
  });

  it.each(['scoped', 'building', 'pilot', 'production'] as const)(
    'is clear in %s, whatever was asked',
    (stage) => {
      expect(readSign('BUILD-2', { stage, facts: {} }).reading).toBe('clear');
    },
  );

  it('is lit on Ideas alone', () => {
    expect(litStages('BUILD-2', proposed('2026-01-01'))).toEqual(['idea']);
  });
});
