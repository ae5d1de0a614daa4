import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EvaluationStanding } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { queryByName } from '../../database/query-by-name';
import type { TakenProject } from '../../projects/take-project';
import { writeReadings } from '../../signs/write-readings';
import { keepLatest } from './keep-latest';
import { standingOf } from './standing-of';
import { standingRows } from './standing-rows';
import { storedTrend } from './stored-trend';

const KEEP = `
  with record as (
    update project_record set evaluation = $3 where workspace_id = $1 and project_id = $2
  )
  update project set eval_trend = nullif($3::jsonb -> 'trend', 'null') where workspace_id = $1 and id = $2`;

/** Records what runs, changes and the question say of a project, after something of them was written. */
@Injectable()
export class StandingWriter {
  constructor(private readonly clock: Clock) {}

  /**
   * Reads the tables of the evaluation loop of a locked project anew, in the caller's transaction, and records what follows
   * from them: the standing and the signs. `suiteId` is the suite that was written to; null where that was none.
   */
  async renew(
    manager: EntityManager,
    caller: Caller,
    taken: TakenProject,
    suiteId: string | null = null,
  ): Promise<void> {
    const { project, client } = taken;
    const earlier = project.surroundings.evaluation ?? null;
    const written = suiteId === null ? 'none' : { id: suiteId };
    const rows = await standingRows(manager, caller, taken, earlier === null ? 'all' : written);
    const trend = await storedTrend(manager, caller, rows);
    const standing = standingOf(rows, earlier, trend);
    await keepLatest(manager, caller, project.id, { rows, trend });
    if (isDeepStrictEqual(standing, earlier)) return;
    await keep(manager, caller, project.id, standing);
    project.surroundWith({ evaluation: standing });
    project.read(project.dayNotBefore(client.today));
    const { workspaceId, accountId, name: by } = caller;
    await writeReadings(manager, [project], { workspaceId, accountId, by, at: this.clock.now() });
  }
}

async function keep(
  manager: EntityManager,
  { workspaceId }: Caller,
  projectId: string,
  standing: EvaluationStanding | null,
): Promise<void> {
  const told = standing === null ? null : JSON.stringify(standing);
  await queryByName(manager, { name: 'keep evaluation', text: KEEP, values: [workspaceId, projectId, told] });
}
