import type { KnownDay } from '../days/known-day';
import { litStages, none, on, questionsOf, readProject, readSign } from './record.fixture';

const lastIncrement = (day: string) => ({ facts: { 'last-increment-on': on(day) } });

describe('BUILD-5, a silent build', () => {
  it('is serious on day 15 after the last increment', () => {
    expect(readSign('BUILD-5', lastIncrement('2026-11-08'))).toMatchObject({
      severity: 'serious',
      because: 'No working increment for 15 days; the limit is 14.',
      clearsWhen: 'a working increment after 8 November 2026 is recorded',
    });
  });

  it('is clear on day 14, and the reading says when it will change', () => {
    expect(readSign('BUILD-5', lastIncrement('2026-11-09')).reading).toBe('clear');
    expect(readProject(lastIncrement('2026-11-09')).nextChangeOn).toBe('2026-11-24');
  });

  it('counts from the entry into Building where there is none so far', () => {
    const facts = { 'last-increment-on': none<KnownDay>() };
    expect(readSign('BUILD-5', { facts, history: { buildingSince: '2026-11-08' } })).toMatchObject({
      because:
        'No working increment so far, 15 days since it entered Building on 8 November 2026; the limit is 14.',
      clearsWhen: 'a first working increment is recorded',
    });
    expect(readSign('BUILD-5', { facts, history: { buildingSince: '2026-11-09' } }).reading).toBe('clear');
  });

  it('counts from the start of development where that is earlier', () => {
    const facts = { 'last-increment-on': none<KnownDay>(), 'development-started-on': on('2026-10-01') };
    expect(readSign('BUILD-5', { facts, history: { buildingSince: '2026-11-20' } }).because).toBe(
      'No working increment so far, 53 days since development began on 1 October 2026; the limit is 14.',
    );
  });

  it('is unknown while nobody was asked', () => {
    expect(questionsOf('BUILD-5', {})).toEqual([
      'When did the last increment run where others could see it?',
    ]);
  });

  it('applies in Building alone', () => {
    expect(litStages('BUILD-5', lastIncrement('2026-01-01'))).toEqual(['building']);
  });
});
