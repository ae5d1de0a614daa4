import { checkCondition, normalCondition, type SentCondition, spokenCondition } from './condition';

const TODAY = '2026-11-23';
const BY = '2026-12-03';
const problems = (sent: SentCondition) => checkCondition(sent, TODAY);
const pointers = (sent: SentCondition) => problems(sent).map(({ pointer }) => pointer);

describe('a condition in words', () => {
  it('needs its text, and a day only if it has one', () => {
    expect(problems({ text: 'Finance signs the scope' })).toEqual([]);
    expect(problems({ kind: 'text', text: 'Finance signs the scope', by: TODAY })).toEqual([]);
    expect(pointers({ text: ' ' })).toEqual(['/text']);
    expect(pointers({})).toEqual(['/text']);
    expect(problems({ text: 'x'.repeat(500) })).toEqual([]);
    expect(pointers({ text: 'x'.repeat(501) })).toEqual(['/text']);
  });

  it('has nothing that is watched', () => {
    expect(problems({ text: 'Soon', fact: 'builder' })).toEqual([
      { pointer: '/fact', detail: 'A condition of kind text has no fact.' },
    ]);
  });
});

describe('a condition on a fact', () => {
  const volume: SentCondition = {
    kind: 'fact',
    fact: 'target-volume',
    comparison: 'at-least',
    value: 5000,
    by: BY,
  };

  it('is a fact of the catalogue, held against a value that fits it, by a day', () => {
    expect(problems(volume)).toEqual([]);
    expect(pointers({ ...volume, fact: 'constructor' })).toEqual(['/fact']);
    expect(pointers({ ...volume, fact: undefined })).toEqual(['/fact']);
    expect(pointers({ ...volume, value: 'many' })).toEqual(['/value']);
    expect(pointers({ ...volume, comparison: undefined })).toEqual(['/comparison']);
    expect(problems({ ...volume, by: undefined })).toEqual([
      { pointer: '/by', detail: 'Send the day by which it has to be so.' },
    ]);
  });

  it('takes today as its day, and no earlier one', () => {
    expect(problems({ ...volume, by: TODAY })).toEqual([]);
    expect(problems({ ...volume, by: '2026-11-22' })).toEqual([
      { pointer: '/by', detail: '22 November 2026 is past; send today or later.' },
    ]);
  });

  it('may be known alone where it can be neither more nor the same', () => {
    const builder: SentCondition = { kind: 'fact', fact: 'builder', comparison: 'known', by: BY };
    expect(problems(builder)).toEqual([]);
    expect(problems({ ...builder, comparison: 'equal' })).toEqual([
      { pointer: '/comparison', detail: 'Send one of: known.' },
    ]);
    expect(pointers({ ...builder, value: 'Jonas Ek' })).toEqual(['/value']);
  });

  it('holds choices, days and yes or no against what they can be', () => {
    const kind: SentCondition = { kind: 'fact', fact: 'kind', comparison: 'equal', by: BY };
    expect(problems({ ...kind, value: 'build' })).toEqual([]);
    expect(pointers({ ...kind, value: 'bild' })).toEqual(['/value']);
    expect(pointers({ ...kind, comparison: 'at-least', value: 'build' })).toEqual(['/comparison']);
    expect(problems({ ...kind, fact: 'moonshot', value: false })).toEqual([]);
    expect(pointers({ ...kind, fact: 'moonshot', value: 'no' })).toEqual(['/value']);
    expect(problems({ ...kind, fact: 'target-on', comparison: 'at-most', value: '2027-01-31' })).toEqual([]);
    expect(pointers({ ...kind, fact: 'target-on', comparison: 'at-most', value: '2027-02-30' })).toEqual([
      '/value',
    ]);
  });
});

describe('a condition on a score', () => {
  it('names its suite and a number', () => {
    const score: SentCondition = {
      kind: 'score',
      suite: 'triage',
      comparison: 'at-least',
      value: 0.92,
      by: BY,
    };
    expect(problems(score)).toEqual([]);
    expect(pointers({ ...score, suite: undefined })).toEqual(['/suite']);
    expect(pointers({ ...score, value: undefined })).toEqual(['/value']);
    expect(pointers({ ...score, fact: 'builder' })).toEqual(['/fact']);
  });
});

describe('a condition that is kept', () => {
  it('reads as a sentence', () => {
    const spoken = (sent: SentCondition) => spokenCondition(normalCondition(sent));
    expect(spoken({ text: ' Finance signs ', by: BY })).toBe('Finance signs by 3 December 2026');
    expect(spoken({ text: 'Finance signs' })).toBe('Finance signs');
    expect(spoken({ kind: 'fact', fact: 'target-volume', comparison: 'at-least', value: 5000, by: BY })).toBe(
      'Target volume a day is at least 5000 by 3 December 2026',
    );
    expect(spoken({ kind: 'fact', fact: 'builder', comparison: 'known', by: BY })).toBe(
      'Builder is known by 3 December 2026',
    );
    expect(spoken({ kind: 'fact', fact: 'moonshot', comparison: 'equal', value: false, by: BY })).toBe(
      'Moonshot is no by 3 December 2026',
    );
    expect(spoken({ kind: 'score', suite: ' triage ', comparison: 'at-most', value: 0.1, by: BY })).toBe(
      'Score of triage is at most 0.1 by 3 December 2026',
    );
  });
});
