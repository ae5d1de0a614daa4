import type { BackTestCasesReply } from '@telltale/contract';
import { type Outcome, spokenCount, spokenNumber } from '@telltale/domain';

const ENDS: Readonly<Record<Outcome, string>> = {
  stopped: 'stopped before Production',
  shipped: 'reached Production',
};

/** `12 projects stopped before Production; 10 of them were watched and still running on day 30.` */
export function casesWords(outcome: Outcome, { ended, cases }: BackTestCasesReply, day: number): string {
  const were = cases === 1 ? 'was' : 'were';
  return `${spokenCount(ended, 'project')} ${ENDS[outcome]}; ${spokenNumber(cases)} of them ${were} watched and still running on day ${day}.`;
}

/** Why the others are no cases; nothing where all are. */
export function unwatchedWords({ notWatched, sample }: BackTestCasesReply): string {
  const reasons = [
    ...(notWatched === 0 ? [] : [`${notWatched} recorded too late, or ended before that day`]),
    ...(sample === 0 ? [] : [`${sample} of the sample portfolio, whose history is made up`]),
  ];
  return reasons.length === 0 ? '' : `Not counted: ${reasons.join('; ')}.`;
}
