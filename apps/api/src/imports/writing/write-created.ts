import type { Stage } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import type { Clock } from '../../clock/clock';
import { takeClient } from '../../projects/client-in-hand';
import type { ProjectWriter } from '../../projects/project-writer';
import type { StagedImport } from '../reading/stage-records';
import type { ReadFacts } from '../rules/record-in-hand';
import { answerWrites, type FileOrigin, fileSource } from './file-source';
import type { WrittenRecord } from './store-written';

interface NewRecord {
  readonly row: number;
  readonly unit: string | null;
  readonly name: string;
  readonly stage: Stage | null;
  readonly facts: ReadFacts;
}

/** Makes the projects of one client, all at once: in the order of the file, so that keys follow it. */
export async function writeCreated(
  manager: EntityManager,
  caller: Caller,
  {
    staged,
    origin,
    agency,
    clientId,
  }: { staged: StagedImport; origin: FileOrigin; agency: string; clientId: string },
  { writer, clock }: { readonly writer: ProjectWriter; readonly clock: Clock },
): Promise<WrittenRecord[]> {
  const records = await manager.query<NewRecord[]>(
    `select row, unit, name, stage, facts from import_record
     where workspace_id = $1 and import_id = $2 and client_key = $3 and outcome = 'create' order by row`,
    [staged.workspaceId, staged.importId, agency],
  );
  const { workspaceId, importId } = staged;
  const client = await takeClient(
    manager,
    { workspaceId, clientId },
    { projects: records.length, people: [], clock },
  );
  if (client === undefined) throw new Error(`Client ${clientId} is gone.`);
  const projects = await writer.create(manager, caller, client, {
    importId,
    projects: records.map(({ row, unit, name, stage, facts }) => ({
      name,
      unit,
      stage,
      facts: answerWrites(facts, origin, row),
      source: fileSource(origin, row),
    })),
  });
  return projects.map(({ id, book }, index) => ({
    row: records[index]?.row ?? 0,
    project_id: id,
    outcome: 'create',
    first_change: 1,
    last_change: book.change_count,
  }));
}
