import type { ClaimReply } from '@telltale/contract';
import { CLAIM_FRESH_DAYS, type Day, daysBetween, spokenCount, spokenDay } from '@telltale/domain';

/** Who claimed it, and when. */
export function claimSource({ by, on }: Pick<ClaimReply, 'by' | 'on'>): string {
  return by === null ? spokenDay(on) : `${by}, ${spokenDay(on)}`;
}

/** How old a claim is, where that is too old to lean on. */
export function claimAge(on: Day, today: Day): string | null {
  const days = daysBetween(on, today);
  return days > CLAIM_FRESH_DAYS ? `This claim is ${spokenCount(days, 'day')} old.` : null;
}
