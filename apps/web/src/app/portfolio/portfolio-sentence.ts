import type { SummaryReply } from '@telltale/contract';
import { type Day, spokenCount, spokenDay } from '@telltale/domain';

/** The one sentence on top: what needs a decision, then what turned lately. */
export interface PortfolioSentence {
  readonly first: string;
  /** Whether there is something to be shown for it. */
  readonly isNeeded: boolean;
  readonly rest: string;
}

export function portfolioSentence(summary: SummaryReply, isMine: boolean, today: Day): PortfolioSentence {
  return {
    first: decisionWords(summary.needDecision, isMine),
    isNeeded: summary.needDecision > 0,
    rest: [turnWords(summary.turns, today), unknownWords(summary.statuses['not-known'])]
      .filter((part) => part !== '')
      .join(' '),
  };
}

function decisionWords(count: number, isMine: boolean): string {
  const whose = isMine ? 'of yours ' : '';
  if (count === 0) return isMine ? 'Nothing of yours needs a decision.' : 'Nothing needs a decision.';
  return `${spokenCount(count, 'project')} ${whose}${count === 1 ? 'needs' : 'need'} a decision.`;
}

function turnWords({ since, lit, cleared }: SummaryReply['turns'], today: Day): string {
  const from = dayOfThisYear(since, today);
  if (lit === 0 && cleared === 0) return `No sign has turned since ${from}.`;
  const isNew = lit === 0 ? 'No sign is new' : `${spokenCount(lit, 'sign')} ${lit === 1 ? 'is' : 'are'} new`;
  const gone = cleared === 0 ? 'none has cleared' : `${cleared} ${cleared === 1 ? 'has' : 'have'} cleared`;
  return `${isNew} since ${from}, ${gone}.`;
}

function unknownWords(count: number): string {
  if (count === 0) return '';
  return `${spokenCount(count, 'project')} cannot be judged yet.`;
}

/** The year is left out where nobody would doubt it. */
function dayOfThisYear(day: Day, today: Day): string {
  const spoken = spokenDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? spoken.replace(/ \d{4}$/, '') : spoken;
}
