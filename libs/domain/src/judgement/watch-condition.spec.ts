import type { StoredFacts } from '../facts/stored-facts';
import { standing, suite } from '../signs/evaluation.fixture';
import type { DecisionCondition } from './condition';
import { watchCondition, type WatchedRecord } from './watch-condition';

const BY = '2026-12-03';
const volume = {
  kind: 'fact',
  fact: 'target-volume',
  comparison: 'at-least',
  value: 5000,
  by: BY,
} as const satisfies DecisionCondition;
const score = {
  kind: 'score',
  suite: 'triage',
  comparison: 'at-least',
  value: 0.85,
  by: BY,
} as const satisfies DecisionCondition;

const recorded = (value: unknown) => ({
  answer: 'known',
  value,
  recordedOn: '2026-11-20',
  source: { kind: 'person' },
});
const answered = (answer: string) => ({ answer, recordedOn: '2026-11-20', source: { kind: 'person' } });
const facts = (parts: object) => ({ facts: parts as StoredFacts });

function watch(condition: DecisionCondition, parts: Partial<WatchedRecord> = {}) {
  const record = { facts: {}, evaluation: null, currency: 'EUR', today: '2026-11-23', ...parts };
  const { state, because } = watchCondition(condition, record);
  return `${state}: ${because}`;
}

describe('a condition on a fact', () => {
  it('is met from the value on that it asks for, even early', () => {
    expect(watch(volume, facts({ 'target-volume': recorded(5000) }))).toBe(
      'met: Target volume a day is 5,000.',
    );
    expect(watch(volume, facts({ 'target-volume': recorded(4999) }))).toBe(
      'waiting: Target volume a day is 4,999; at least 5,000 is asked by 3 December 2026.',
    );
  });

  it('is met down to the value where it asks for at most', () => {
    const most = { ...volume, comparison: 'at-most' } as const;
    expect(watch(most, facts({ 'target-volume': recorded(5000) }))).toMatch(/^met/);
    expect(watch(most, facts({ 'target-volume': recorded(5001) }))).toBe(
      'waiting: Target volume a day is 5,001; at most 5,000 is asked by 3 December 2026.',
    );
  });

  it('waits on its day, and is missed from the day after', () => {
    const told = facts({ 'target-volume': recorded(3000) });
    expect(watch(volume, { ...told, today: BY })).toMatch(/^waiting/);
    expect(watch(volume, { ...told, today: '2026-12-04' })).toBe(
      'missed: Target volume a day is 3,000; at least 5,000 was asked by 3 December 2026.',
    );
  });

  it('is never met by what nobody knows', () => {
    expect(watch(volume)).toBe(
      'waiting: Target volume a day: nobody has said; at least 5,000 is asked by 3 December 2026.',
    );
    expect(watch(volume, { today: '2026-12-04' })).toBe(
      'missed: Target volume a day: nobody has said; at least 5,000 was asked by 3 December 2026.',
    );
    const builder = { kind: 'fact', fact: 'builder', comparison: 'known', by: BY } as const;
    expect(watch(builder, facts({ builder: answered('nobody-can-say') }))).toBe(
      'waiting: Builder: nobody can say; an answer is asked by 3 December 2026.',
    );
    expect(watch(builder, facts({ builder: answered('none') }))).toMatch(/^waiting: Builder: none;/);
    expect(watch(builder, facts({ builder: recorded({ personId: 'p' }) }))).toBe('met: Builder is known.');
  });

  it('takes a date that is known to the month only where any day of it would do', () => {
    const target = { kind: 'fact', fact: 'target-on', by: BY, value: '2026-12-15' } as const;
    const december = facts({ 'target-on': recorded({ on: '2026-12-01', precision: 'month' }) });
    const inJanuary = { value: '2027-01-01', comparison: 'at-most' } as const;
    expect(watch({ ...target, comparison: 'at-most' }, december)).toBe(
      'waiting: Target is December 2026; at most 15 December 2026 is asked by 3 December 2026.',
    );
    expect(watch({ ...target, comparison: 'at-least' }, december)).toMatch(/^waiting/);
    expect(watch({ ...target, comparison: 'equal', value: '2026-12-01' }, december)).toMatch(/^waiting/);
    expect(watch({ ...target, ...inJanuary }, december)).toBe('met: Target is December 2026.');
  });

  it('says choices, yes or no and money as people do', () => {
    const kind = { kind: 'fact', fact: 'kind', comparison: 'equal', value: 'build', by: BY } as const;
    expect(watch(kind, facts({ kind: recorded('advice') }))).toMatch(
      /^waiting: Kind of project is Advice; Build is asked by 3 December 2026\.$/,
    );
    const moonshot = { kind: 'fact', fact: 'moonshot', comparison: 'equal', value: false, by: BY } as const;
    expect(watch(moonshot, facts({ moonshot: recorded(false) }))).toMatch(/^met: .* is no\.$/);
    expect(watch(moonshot, facts({ moonshot: recorded(true) }))).toMatch(/is yes; no is asked by/);
  });

  it('compares money in the workspace’s currency alone', () => {
    const saving = {
      kind: 'fact',
      fact: 'expected-saving',
      comparison: 'at-most',
      value: 100_000,
      by: BY,
    } as const;
    expect(
      watch(saving, facts({ 'expected-saving': recorded({ amount: 100_000, currency: 'EUR' }) })),
    ).toMatch(/^met: .* is EUR 1,000\.$/);
    expect(
      watch(saving, facts({ 'expected-saving': recorded({ amount: 90_000, currency: 'USD' }) })),
    ).toMatch(/^waiting: .* is USD 900; at most EUR 1,000 is asked/);
  });
});

describe('a condition on a score', () => {
  const scored = (low: number, high = low) => ({
    evaluation: standing({ suites: [suite({ lastScores: { low, high } })] }),
  });

  it('is met from the score on that it asks for', () => {
    expect(watch(score, scored(0.85))).toBe(
      "met: The latest run of suite 'triage', on 22 November 2026, scored 0.85.",
    );
    expect(watch(score, scored(0.8499999))).toBe(
      "waiting: The latest run of suite 'triage', on 22 November 2026, scored 0.8499999; at least 0.85 is asked by 3 December 2026.",
    );
    expect(watch(score, scored(0.81116))).toMatch(/scored 0\.8112;/);
    expect(watch(score, { ...scored(0.81), today: '2026-12-04' })).toBe(
      "missed: The latest run of suite 'triage', on 22 November 2026, scored 0.81; at least 0.85 was asked by 3 December 2026.",
    );
  });

  it('asks it of each variant', () => {
    expect(watch(score, scored(0.8, 0.9))).toMatch(/^waiting: .* scored 0\.8 to 0\.9;/);
    expect(watch({ ...score, comparison: 'at-most' }, scored(0.8, 0.9))).toMatch(/^waiting/);
    expect(watch({ ...score, comparison: 'at-most', value: 0.9 }, scored(0.8, 0.9))).toMatch(/^met/);
  });

  it('finds the suite by its key, or by the name that people gave it', () => {
    const named = standing({ suites: [suite({ name: 'Ticket triage', lastScores: { low: 1, high: 1 } })] });
    expect(watch(score, { evaluation: named })).toMatch(/^met/);
    expect(watch({ ...score, suite: 'ticket Triage' }, { evaluation: named })).toMatch(/^met/);
    expect(watch({ ...score, suite: 'tone' }, { evaluation: named })).toBe(
      "waiting: There is no suite 'tone' so far; at least 0.85 is asked by 3 December 2026.",
    );
  });

  it('waits for a run that tells a score', () => {
    const without = (parts: object) => ({ evaluation: standing({ suites: [suite(parts)] }) });
    expect(watch(score, without({ lastRunOn: null }))).toMatch(/has no run on its main branch so far;/);
    expect(watch(score, without({ lastScores: null }))).toMatch(/tells no score;/);
    expect(watch(score, without({}))).toMatch(/tells no score;/);
  });
});

describe('a condition in words', () => {
  it('waits for a person, whatever day it is', () => {
    const words = { kind: 'text', text: 'Finance signs', by: BY } as const;
    expect(watch(words, { today: '2027-01-01' })).toBe('waiting: Somebody has to say whether it is met.');
  });
});
