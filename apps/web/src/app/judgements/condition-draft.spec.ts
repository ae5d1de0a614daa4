import { comparisonsOf, type ConditionDraft, conditionRequest, emptyCondition } from './condition-draft';

const row = (draft: Partial<ConditionDraft>): ConditionDraft => ({ ...emptyCondition(), ...draft });
const fact = (key: string, value: string) =>
  conditionRequest(row({ kind: 'fact', fact: key, comparison: 'equal', value, by: '2026-12-03' }));

describe('a condition that is typed', () => {
  it('is left out where nothing was written', () => {
    for (const kind of ['text', 'fact', 'score'] as const) expect(conditionRequest(row({ kind }))).toBeNull();
  });

  it('sends a value as its fact has it, money in minor units', () => {
    expect(fact('target-volume', '5,000')).toMatchObject({ value: 5000 });
    expect(fact('moonshot', 'no')).toMatchObject({ value: false });
    expect(fact('target-on', '2027-01-31')).toMatchObject({ value: '2027-01-31' });
    expect(fact('kind', 'build')).toMatchObject({ value: 'build' });
    expect(fact('expected-saving', '1,000.50')).toMatchObject({ value: 100_050 });
  });

  it('leaves what is no number to be refused on its field', () => {
    expect(fact('target-volume', 'many')).toMatchObject({ value: 'many' });
    expect(fact('target-volume', '')).toMatchObject({ value: '' });
  });

  it('compares a fact only as it can be', () => {
    expect(comparisonsOf({ kind: 'fact', fact: 'builder' })).toEqual(['known']);
    expect(comparisonsOf({ kind: 'fact', fact: 'moonshot' })).toEqual(['equal', 'known']);
    expect(comparisonsOf({ kind: 'fact', fact: 'target-on' })).toContain('at-most');
    expect(comparisonsOf({ kind: 'score', fact: '' })).toContain('at-least');
  });
});
