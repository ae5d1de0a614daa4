import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EvaluationStanding } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { type NamedStatement, queriesByName } from '../../database/query-by-name';
import type { TakenProject } from '../../projects/take-project';
import { writeReadings } from '../../signs/write-readings';
import { latestStatements } from './keep-latest';
import { standingOf } from './standing-of';
import { type StandingRows, standingRows, standingStatement, type SuitesRead } from './standing-rows';
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
    await this.record(
      manager,
      caller,
      taken,
      await standingRows(manager, caller, taken, readsOf(taken, suiteId)),
    );
  }

  /** The same in two steps, for a write that asks for the rows together with what it writes. */
  statement(caller: Caller, taken: TakenProject, suiteId: string): NamedStatement {
    return standingStatement(caller, taken, readsOf(taken, suiteId));
  }

  /** `rows` are the answer to the statement. */
  async record(
    manager: EntityManager,
    caller: Caller,
    taken: TakenProject,
    rows: StandingRows,
  ): Promise<void> {
    const { project, client } = taken;
    const earlier = project.surroundings.evaluation ?? null;
    const trend = await storedTrend(manager, caller, rows);
    const standing = standingOf(rows, earlier, trend);
    const isSame = isDeepStrictEqual(standing, earlier);
    await queriesByName(manager, [
      ...latestStatements(caller, project.id, { rows, trend }),
      ...(isSame ? [] : [keepStatement(caller, project.id, standing)]),
    ]);
    if (isSame) return;
    project.surroundWith({ evaluation: standing });
    project.read(project.dayNotBefore(client.today));
    const { workspaceId, accountId, name: by } = caller;
    await writeReadings(manager, [project], { workspaceId, accountId, by, at: this.clock.now() });
  }
}

/** Which suites are looked at: all of them where nothing was read before. */
function readsOf({ project }: TakenProject, suiteId: string | null): SuitesRead {
  if ((project.surroundings.evaluation ?? null) === null) return 'all';
  return suiteId === null ? 'none' : { id: suiteId };
}

function keepStatement(
  { workspaceId }: Caller,
  projectId: string,
  standing: EvaluationStanding | null,
): NamedStatement {
  const told = standing === null ? null : JSON.stringify(standing);
  return { name: 'keep evaluation', text: KEEP, values: [workspaceId, projectId, told] };
}
