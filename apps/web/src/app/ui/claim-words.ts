import { type Day, daysBetween, spokenCount, type Status, STATUS_NAMES, stepsApart } from '@telltale/domain';

export interface ClaimWords {
  readonly text: string;
  /** The same with for how long. */
  readonly whole: string;
  /** True where claim and computation lie two steps apart: that disagreement is shown in red. */
  readonly isFarApart: boolean;
}

/** Since when the two differ, and the day on which that is said. */
export interface ApartSince {
  readonly since: Day | null;
  readonly today: Day;
}

/** The claim beneath a computed status, in words. */
export function claimWords(
  computed: Status | null,
  claimed: Status | null,
  { since, today }: ApartSince,
): ClaimWords {
  if (claimed === null) return { text: 'no claim', whole: 'no claim', isFarApart: false };
  const text = `claimed ${STATUS_NAMES[claimed].toLowerCase()}`;
  const steps = Math.abs(stepsApart(claimed, computed) ?? 0);
  if (steps === 0) return { text, whole: text, isFarApart: false };
  const age = since === null ? '' : ` ${ageWords(daysBetween(since, today))}`;
  const apart = `${text}, ${spokenCount(steps, 'step')} apart`;
  return { text: apart, whole: apart + age, isFarApart: steps === 2 };
}

/** Weeks are what one remembers; below two of them, days. */
function ageWords(days: number): string {
  if (days <= 0) return 'since today';
  return days < 14 ? `for ${spokenCount(days, 'day')}` : `for ${spokenCount(Math.floor(days / 7), 'week')}`;
}
