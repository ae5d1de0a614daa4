import type {
  ClaimReply,
  ClosingReply,
  DisputeReply,
  LatestDecisionReply,
  WaiverReply,
} from '@telltale/contract';
import { CLOSING_ITEMS, openItems, stepsApart } from '@telltale/domain';
import { closingOf } from '../signs/closing-of';
import type { Judgements } from '../signs/judgements';
import type { ProjectSnapshot } from '../signs/project-snapshot';

/** The claim beside what is computed, by the row of the same day. */
export function claimReply({ claim }: Judgements, row: ProjectSnapshot): ClaimReply | null {
  if (claim === undefined) return null;
  const apart = stepsApart(claim.status, row.status);
  return { ...claim, stepsApart: apart, apartSince: row.disagrees_since };
}

export function decisionReply({ decision }: Judgements): LatestDecisionReply | null {
  if (decision === undefined) return null;
  const { id, kind, on, dueOn, decidedBy, by } = decision;
  return { id, kind, on, dueOn, by: decidedBy?.name ?? by };
}

/** How far the closing list is. */
export function closingReply(state: Parameters<typeof closingOf>[0]): ClosingReply | null {
  const closing = closingOf(state);
  if (closing === null) return null;
  const { answers, dueOn } = closing;
  return { open: openItems(answers), of: CLOSING_ITEMS.length, dueOn };
}

/** The waiver of a sign that is waived on the day of the reading; one that has ended is history. */
export function waiverReply({ waivers }: Judgements, sign: string): WaiverReply | null {
  const waiver = waivers?.[sign];
  return waiver === undefined ? null : { ...waiver, by: waiver.by ?? 'Telltale' };
}

export function disputeReply({ disputes }: Judgements, sign: string): DisputeReply | null {
  return disputes?.[sign] ?? null;
}
