import { spokenDay } from '../days/spoken-day';
import type { EntryIn } from '../registers/register-catalogue';
import { daysSince } from './age-marks';
import type { AskedFacts } from './asked-facts';
import { daysEvidence, textEvidence } from './evidence';
import { type LitOutcome, lit } from './outcome';
import type { ReadingClock } from './reading-clock';

interface Limits {
  readonly watch: number;
  readonly serious: number;
}

/**
 * Roadmap items that nobody has begun, the oldest named; `null` where there are none. The register is only looked up: most
 * projects have no roadmap of their own, and that nobody was asked for one keeps no sign from being read.
 */
export function idleRoadmap(
  facts: AskedFacts<'roadmap-items'>,
  clock: ReadingClock,
  limits: Limits,
): LitOutcome<'watch' | 'serious'> | null {
  const items = facts.peek('roadmap-items');
  const waiting = items.value?.filter(isWaiting) ?? [];
  const [oldest] = waiting;
  if (oldest === undefined) return null;
  const isSerious = clock.isLongerThan(limits.serious, oldest.deliveredOn);
  const late = waiting.filter(({ deliveredOn }) => clock.isLongerThan(limits.watch, deliveredOn));
  if (!isSerious && late.length === 0) return null;
  const severity = isSerious ? 'serious' : 'watch';
  const { title, deliveredOn } = oldest;
  const others = late.length > 1 ? ` and ${late.length - 1} more` : '';
  const age = `delivered on ${spokenDay(deliveredOn)}, ${daysSince(deliveredOn)} ago`;
  return lit(severity, {
    because: `No project was started for the roadmap item '${title}', ${age}${others === '' ? '' : `,${others}`}; the limit is ${limits[severity]}.`,
    evidence: [
      textEvidence('Roadmap item', title, items),
      daysEvidence('since it was delivered', deliveredOn, items),
    ],
    clearsWhen: `a project is started for '${title}'${others}`,
  });
}

function isWaiting({ startedOn, project }: EntryIn<'roadmap-items'>): boolean {
  return startedOn === undefined && project === undefined;
}
