import type { Comparison } from './compare';
import type { Round } from './round';
import { median, spread } from './statistics';

/** One comparison in three lines: what it is against its goal, then each side with its figures. */
export function reportOf(comparison: Comparison): string {
  const { name, telltale, bare } = comparison;
  return [
    `${name}: ${outcomeOf(comparison)}`,
    `  telltale  ${sideOf(telltale)}`,
    `  bare      ${sideOf(bare)}`,
  ].join('\n');
}

function outcomeOf({ goal, share, beyond }: Comparison): string {
  const met = (isMet: boolean) => (isMet ? 'met' : 'NOT MET');
  if ('share' in goal)
    return `${percent(share)} of bare; goal ${percent(goal.share)}, ${met(share >= goal.share)}`;
  const told = `${beyond.toFixed(1)} ms beyond bare, at the median`;
  return `${told}; goal under ${goal.beyond} ms, ${met(beyond < goal.beyond)}`;
}

function sideOf(rounds: readonly Round[]): string {
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
  const middle = (pick: (round: Round) => number) => median(rounds.map(pick));
  return [
    `${Math.round(median(rates))} a second (± ${percent(spread(rates))})`,
    `median ${middle((round) => round.millisecondsAtMedian).toFixed(1)} ms`,
    `p97.5 ${middle((round) => round.millisecondsAtP975).toFixed(0)} ms`,
    `${middle((round) => round.cpuMillisecondsPerRequest).toFixed(2)} ms CPU a request`,
    `${middle((round) => round.residentMegabytes).toFixed(0)} MB`,
  ].join(' · ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
