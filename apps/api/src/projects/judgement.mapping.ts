import type { ClaimReply, DisputeReply, LatestDecisionReply, WaiverReply } from '@telltale/contract';
import { stepsApart } from '@telltale/domain';
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

/** The waiver of a sign that is waived on the day of the reading; one that has ended is history. */
export function waiverReply({ waivers }: Judgements, sign: string): WaiverReply | null {
  const waiver = waivers?.[sign];
  return waiver === undefined ? null : { ...waiver, by: waiver.by ?? 'Telltale' };
}

export function disputeReply({ disputes }: Judgements, sign: string): DisputeReply | null {
  return disputes?.[sign] ?? null;
}
