import type { ModeReadings, ProjectRowReply } from '@telltale/contract';
import { countsFrom, FAILURE_MODES } from '@telltale/domain';
import { MODE_COLUMNS, modeReading } from '../signs/mode-codes';
import type { ProjectSnapshot } from '../signs/project-snapshot';

/** A project's row on the wire but for its version and its trend; the statement of the list builds the same (`project-rows.sql.ts`). */
export function rowReply(row: ProjectSnapshot) {
  return {
    id: row.id,
    key: row.key,
    client: { id: row.client_id, name: row.client_name },
    unit: row.unit,
    name: row.name,
    stage: row.stage,
    owner: row.owner,
    ownerAnswer: row.owner_answer,
    startedOn:
      row.started_on === null || row.started_precision === null
        ? null
        : countsFrom({ on: row.started_on, precision: row.started_precision }),
    targetOn: row.target_on,
    originalTargetOn: row.original_target_on,
    shippedOn: row.shipped_on,
    updatedAt: row.updated_at,
    status: { computed: row.status, claimed: row.claimed_status, disagreesSince: row.disagrees_since },
    coverage: { judged: row.judged, of: row.applying },
    readiness: row.readiness,
    modes: modeReplies(row),
    litSigns: row.lit,
    waived: row.waived,
    questions: row.questions,
    criticalSince: row.critical_since,
    decisionNeeded: neededReply(row),
    next: row.next,
  } satisfies Omit<ProjectRowReply, 'version' | 'evaluation'>;
}

/** What was read before there were other reasons tells of the plug clock alone. */
function neededReply({ decision_needed, decision_needed_since, critical_since }: ProjectSnapshot) {
  const since = decision_needed_since ?? critical_since;
  return since === null ? null : { why: decision_needed ?? ('plug-clock' as const), since };
}

function modeReplies(row: ProjectSnapshot): ModeReadings {
  const modes = FAILURE_MODES.map((mode) => [mode, modeReading(row[MODE_COLUMNS[mode]])] as const);
  return Object.fromEntries(modes) as ModeReadings;
}
