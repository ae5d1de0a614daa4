import type { EffortKind } from '@telltale/domain';
import type { SampleEntry, SampleFacts } from './story';

/** How the unglamorous days are usually spread, in percent, and the others. */
const UNGLAMOROUS: readonly (readonly [EffortKind, number])[] = [
  ['monitoring', 14],
  ['logging', 10],
  ['error-handling', 18],
  ['fallback', 10],
  ['edge-cases', 18],
  ['data-pipelines', 30],
];
const OTHERS: readonly (readonly [EffortKind, number])[] = [
  ['model-and-prompts', 35],
  ['other', 15],
  ['features', 50],
];

/** The plan of a build in person-days, `unglamorous` percent of them for what nobody shows in a demo. */
export function effortPlan(days: number, unglamorous: number): SampleFacts {
  return { effort: spread(days, unglamorous).map(([kind, planned]) => ({ kind, planned })) };
}

/** More days are planned for one kind of work. */
export function morePlanned(kind: EffortKind, planned: number, note: string): SampleFacts {
  return { effort: [{ kind, planned, note }] };
}

/** Days worked, spread like a plan; on the kinds `without` nobody has worked. */
export function worked(days: number, unglamorous: number, without: readonly string[] = []): SampleFacts {
  const booked = spread(days, unglamorous).filter(([kind]) => !without.includes(kind));
  return { effort: booked.map(([kind, actual]): SampleEntry => ({ kind, actual })) };
}

function spread(days: number, unglamorous: number): readonly (readonly [EffortKind, number])[] {
  const hard = (days * unglamorous) / 100;
  return [...split(hard, UNGLAMOROUS), ...split(days - hard, OTHERS)].filter(([, part]) => part > 0);
}

/** In half days; the last kind takes what is left, so that the parts add up. */
function split(total: number, weights: typeof OTHERS): (readonly [EffortKind, number])[] {
  let left = total;
  return weights.map(([kind, percent], index) => {
    const isLast = index === weights.length - 1;
    const part = isLast ? Math.round(left * 10) / 10 : Math.round((total * percent) / 50) / 2;
    left -= part;
    return [kind, part] as const;
  });
}
