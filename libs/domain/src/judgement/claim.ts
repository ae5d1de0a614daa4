import type { Status } from '../words/status';

/** What a person may claim; that it is not known is for Telltale alone to say. From good to bad. */
export const CLAIMED_STATUSES = ['on-track', 'at-risk', 'off-track'] as const satisfies readonly Status[];
export type ClaimedStatus = (typeof CLAIMED_STATUSES)[number];

/** A claim older than this many days says its age. */
export const CLAIM_FRESH_DAYS = 28;

/**
 * How many steps the claim is rosier than what is computed: 2 for on track beside off track, below zero where the claim is
 * the gloomier one; `null` where one of the two says nothing, as no one can disagree with what is not known.
 */
export function stepsApart(claimed: Status | null, computed: Status | null): number | null {
  const [said, read] = [claimed, computed].map((status) => CLAIMED_STATUSES.indexOf(status as ClaimedStatus));
  return said === undefined || read === undefined || said < 0 || read < 0 ? null : read - said;
}
