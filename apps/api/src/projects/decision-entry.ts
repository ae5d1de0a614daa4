import type { Day, DecisionCondition, DecisionKind } from '@telltale/domain';
import { v7 } from 'uuid';
import type { Decider, LatestDecision } from '../signs/judgements';
import type { ProjectInHand } from '../signs/project-in-hand';
import { keptSigns } from '../signs/stored-signs';
import type { DecisionRow } from '../signs/judgement-rows';
import type { ChangeRow } from '../signs/write-set';
import type { ChangeEntry } from './record-changes';

/** What was decided about a project. */
export interface Decided {
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly conditions?: readonly DecisionCondition[];
  readonly dueOn?: Day | null;
  readonly decidedBy?: Decider | null;
}

/** A decision as its entry says it; reason, day and author are the entry's own. */
export type LoggedDecision = Omit<LatestDecision, 'on' | 'by'>;

/** A decision as an entry of the log. It covers the critical signs that are lit, waived ones too. */
export function decisionEntry(
  { signs }: Pick<ProjectInHand, 'signs'>,
  { kind, reason, conditions = [], dueOn = null, decidedBy = null }: Decided,
): ChangeEntry {
  const covers = keptSigns(signs)
    .filter(({ severity }) => severity === 'critical')
    .map(({ id }) => id);
  const after: LoggedDecision = { id: v7(), kind, dueOn, conditions, decidedBy, covers };
  return { what: 'decision', before: null, after, holdsFrom: null, reason, source: null };
}

/** The decisions among the entries of a log, as rows of their own table. */
export function decisionRows(entries: readonly ChangeRow[]): DecisionRow[] {
  return entries
    .filter(({ what }) => what === 'decision')
    .map((entry) => {
      const { id, kind, dueOn, conditions, decidedBy, covers } = entry.after as LoggedDecision;
      const { workspace_id, project_id, client_id, recorded_on, reason, at, account_id, by_name } = entry;
      return {
        workspace_id,
        project_id,
        id,
        client_id,
        kind,
        reason,
        conditions,
        decided_by: decidedBy?.personId ?? null,
        decided_by_name: decidedBy?.name ?? null,
        decided_on: recorded_on,
        due_on: dueOn,
        covers,
        at,
        account_id,
        by_name,
      };
    });
}
