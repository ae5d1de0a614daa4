import type { WeekOfClaimsReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';

/** One week of one owner: a mark that differs in shape, and its figures in words. */
export interface ClaimCell {
  readonly week: string;
  readonly mark: string;
  readonly words: string;
  readonly tone: 'far' | 'rosier' | 'quiet';
}

/** In how many of the weeks with a claim it was rosier than what was computed. */
export function claimSentence(weeks: readonly WeekOfClaimsReply[]): string {
  const claimed = weeks.filter((week) => week.claimed > week.notComparable);
  if (claimed.length === 0) return 'nothing to compare yet';
  const rosy = claimed.filter(isRosy).length;
  const of =
    claimed.length === weeks.length
      ? spokenCount(weeks.length, 'week')
      : `${spokenCount(claimed.length, 'week')} with a claim to compare`;
  return rosy === 0 ? `never rosier than computed in ${of}` : `rosier than computed in ${rosy} of ${of}`;
}

export function claimCells(week: WeekOfClaimsReply): ClaimCell {
  const parts = [
    [week.rosierByTwo, 'rosier by 2 steps'],
    [week.rosierByOne, 'rosier by 1 step'],
    [week.gloomier, 'gloomier'],
    [week.agreeing, 'agreeing'],
    [week.notComparable, 'not comparable'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const words = week.claimed === 0 ? 'no claim' : said.join(', ');
  return { week: week.week, words, ...markOf(week) };
}

function markOf(week: WeekOfClaimsReply): Pick<ClaimCell, 'mark' | 'tone'> {
  if (week.claimed === 0) return { mark: '–', tone: 'quiet' };
  if (isRosy(week))
    return { mark: `+${week.rosierByTwo > 0 ? 2 : 1}`, tone: week.rosierByTwo > 0 ? 'far' : 'rosier' };
  if (week.gloomier > 0) return { mark: '−', tone: 'quiet' };
  return { mark: week.agreeing > 0 ? '=' : '?', tone: 'quiet' };
}

function isRosy({ rosierByOne, rosierByTwo }: WeekOfClaimsReply): boolean {
  return rosierByOne + rosierByTwo > 0;
}
