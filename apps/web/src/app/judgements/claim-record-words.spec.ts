import type { WeekOfClaimsReply } from '@telltale/contract';
import { claimCells, claimSentence } from './claim-record-words';

const week = (counts: Partial<WeekOfClaimsReply> = {}): WeekOfClaimsReply => ({
  week: '2026-W48',
  claimed: 0,
  rosierByOne: 0,
  rosierByTwo: 0,
  gloomier: 0,
  agreeing: 0,
  notComparable: 0,
  ...counts,
});
const times = (count: number, one: WeekOfClaimsReply) => Array.from({ length: count }, () => one);
const rosy = week({ claimed: 2, rosierByTwo: 1, agreeing: 1 });
const agreeing = week({ claimed: 1, agreeing: 1 });
const unknown = week({ claimed: 1, notComparable: 1 });

describe('the claims of an owner', () => {
  it('are told as a sentence', () => {
    expect(claimSentence([...times(7, rosy), ...times(5, agreeing)])).toBe(
      'rosier than computed in 7 of 12 weeks',
    );
    expect(claimSentence(times(12, agreeing))).toBe('never rosier than computed in 12 weeks');
    expect(claimSentence([...times(9, week()), ...times(2, rosy), agreeing])).toBe(
      'rosier than computed in 2 of 3 weeks with a claim to compare',
    );
  });

  it('say nothing of weeks in which nothing was computed', () => {
    expect(claimSentence([...times(11, unknown), rosy])).toBe(
      'rosier than computed in 1 of 1 week with a claim to compare',
    );
    expect(claimSentence(times(12, unknown))).toBe('nothing to compare yet');
    expect(claimSentence(times(12, week()))).toBe('nothing to compare yet');
  });

  it('are marked week by week, the worst of the week', () => {
    expect(claimCells(rosy)).toEqual({
      week: '2026-W48',
      mark: '+2',
      tone: 'far',
      words: '1 rosier by 2 steps, 1 agreeing',
    });
    expect(claimCells(week({ claimed: 2, rosierByOne: 1, gloomier: 1 }))).toMatchObject({
      mark: '+1',
      tone: 'rosier',
      words: '1 rosier by 1 step, 1 gloomier',
    });
    expect(claimCells(week({ claimed: 1, gloomier: 1 })).mark).toBe('−');
    expect(claimCells(agreeing)).toMatchObject({ mark: '=', tone: 'quiet', words: '1 agreeing' });
    expect(claimCells(unknown)).toMatchObject({ mark: '?', words: '1 not comparable' });
    expect(claimCells(week())).toMatchObject({ mark: '–', words: 'no claim' });
  });
});
