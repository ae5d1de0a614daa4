import { decideWords } from './row-words';
import { aRow } from './portfolio.fixture';

describe('what a row says to decide', () => {
  const next = (text: string) => ({ kind: 'decide', sign: null, text }) as const;

  it('leads with why a decision is needed', () => {
    const row = aRow({
      decisionNeeded: { why: 'condition-missed', since: '2026-11-23' },
      next: next('Condition missed: Score of triage is at least 0.85 by 22 November 2026'),
    });
    expect(decideWords(row)).toEqual({
      lead: 'Condition missed',
      rest: 'Score of triage is at least 0.85 by 22 November 2026',
    });
  });

  it('of the plug clock names the sign', () => {
    const row = aRow({
      decisionNeeded: { why: 'plug-clock', since: '2026-11-04' },
      next: next('No business owner is named'),
    });
    expect(decideWords(row)).toEqual({ lead: 'Decide', rest: 'No business owner is named' });
  });
});
