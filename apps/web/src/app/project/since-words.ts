import type { EpisodeReply, SignReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { shortDay } from './short-day';

type Lit = Pick<SignReply, 'litSince' | 'litBy' | 'times'>;

/** Since when a sign is lit, which time it is, and by which change: null where it is not lit. */
export function sinceWords({ litSince, litBy, times }: Lit, today: Day): string | null {
  if (litSince === null) return null;
  const parts = [
    `since ${shortDay(litSince, today)}`,
    times === null ? null : backAgain({ times }),
    litBy === null ? null : `by ${litBy.words}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Null for the first time. */
export function backAgain({ times }: Pick<EpisodeReply, 'times'>): string | null {
  return times < 2 ? null : `back again for the ${ordinal(times)} time`;
}

function ordinal(count: number): string {
  const tens = count % 100;
  if (tens > 10 && tens < 14) return `${count}th`;
  return `${count}${['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'}`;
}
