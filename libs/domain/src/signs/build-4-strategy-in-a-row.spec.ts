import type { Facts } from '../facts/fact-catalogue';
import { entries, inMonth, litStages, none, on, questionsOf, readSign } from './record.fixture';

const STRATEGY = { title: 'AI strategy', on: '2026-03-01' };
const ROADMAP = { title: 'AI roadmap', on: '2026-09-01' };
const two: Facts = { 'strategy-documents': entries(STRATEGY, ROADMAP) };
const lastIncrement = (day: string) => ({ facts: { ...two, 'last-increment-on': on(day) } });
const noIncrement = { facts: { ...two, 'last-increment-on': none<never>() } };

describe('BUILD-4, strategy in a row', () => {
  it('is critical when nothing ran between two documents', () => {
    expect(readSign('BUILD-4', lastIncrement('2026-02-28'))).toMatchObject({
      severity: 'critical',
      because:
        "Two strategy documents in a row, 'AI strategy' of 1 March 2026 and 'AI roadmap' of 1 September 2026, and no working increment since the first.",
      clearsWhen: 'a working increment of 1 March 2026 or later is recorded',
      evidence: [
        { kind: 'date', label: 'AI strategy', value: { on: '2026-03-01' }, fact: 'strategy-documents' },
        { kind: 'date', label: 'AI roadmap', value: { on: '2026-09-01' }, fact: 'strategy-documents' },
        { kind: 'date', label: 'Last working increment', fact: 'last-increment-on' },
      ],
    });
  });

  it('is critical when nothing ran so far', () => {
    expect(readSign('BUILD-4', noIncrement)).toMatchObject({
      severity: 'critical',
      evidence: [{}, {}, { label: 'Last working increment', value: 'none so far' }],
    });
  });

  it.each([
    ['on the day of the first', '2026-03-01'],
    ['between the two', '2026-06-01'],
    ['after both', '2026-10-01'],
  ])('is clear when something ran %s', (_when, day) => {
    expect(readSign('BUILD-4', lastIncrement(day)).reading).toBe('clear');
  });

  it('counts an increment known to the month from its last day', () => {
    const facts = { ...two, 'last-increment-on': inMonth('2026-03') };
    expect(readSign('BUILD-4', { facts }).reading).toBe('clear');
    const before = { ...two, 'last-increment-on': inMonth('2026-02') };
    expect(readSign('BUILD-4', { facts: before }).reading).toBe('lit');
  });

  it('looks at the last two documents', () => {
    const three = entries({ title: 'Vision', on: '2025-01-01' }, STRATEGY, ROADMAP);
    const between = { 'strategy-documents': three, 'last-increment-on': on('2025-06-01') };
    expect(readSign('BUILD-4', { facts: between }).because).toMatch(/'AI strategy' of .* 'AI roadmap' of/);
    const broken = { 'strategy-documents': three, 'last-increment-on': on('2026-06-01') };
    expect(readSign('BUILD-4', { facts: broken }).reading).toBe('clear');
  });

  it('is clear with fewer than two documents', () => {
    const facts = { 'last-increment-on': none<never>() };
    const one = { ...facts, 'strategy-documents': entries(STRATEGY) };
    expect(readSign('BUILD-4', { facts: one }).reading).toBe('clear');
    const noDocument = { ...facts, 'strategy-documents': none<never>() };
    expect(readSign('BUILD-4', { facts: noDocument }).reading).toBe('clear');
  });

  it('is unknown while nobody was asked for the documents or, with two, for an increment', () => {
    expect(questionsOf('BUILD-4', {})).toEqual(['Which strategy documents were delivered, and when?']);
    expect(questionsOf('BUILD-4', { facts: two })).toEqual([
      'When did the last increment run where others could see it?',
    ]);
  });

  it('applies from Scoped to Production', () => {
    expect(litStages('BUILD-4', noIncrement)).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
