import type { Comparison } from './compare';
import type { Round } from './round';
import { median, spread } from './statistics';

/** One comparison in three lines: the share against its goal, then each side with its figures. */
export function reportOf({ name, goal, share, telltale, bare }: Comparison): string {
  return [
    `${name}: ${percent(share)} of bare; goal ${percent(goal)}, ${share >= goal ? 'met' : 'NOT MET'}`,
    `  telltale  ${sideOf(telltale)}`,
    `  bare      ${sideOf(bare)}`,
  ].join('\n');
}

function sideOf(rounds: readonly Round[]): string {
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
  const middle = (pick: (round: Round) => number) => median(rounds.map(pick));
  return [
    `${Math.round(median(rates))} a second (± ${percent(spread(rates))})`,
    `p97.5 ${middle((round) => round.millisecondsAtP975).toFixed(0)} ms`,
    `${middle((round) => round.cpuMillisecondsPerRequest).toFixed(2)} ms CPU a request`,
    `${middle((round) => round.residentMegabytes).toFixed(0)} MB`,
  ].join(' · ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
