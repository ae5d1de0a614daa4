import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { Problem } from '../../http/problem';
import { ProjectWriter } from '../../projects/project-writer';
import { takeProjects } from '../../projects/take-project';
import { lockImportsOf } from '../life/import-locks';
import { findImport } from '../life/import-row';
import { moveImport } from '../life/import-states';
import { restoreChanged } from './restore-changed';
import { refuseIfChanged } from './undo-obstacles';

/** Takes back exactly what an import made: in one transaction, or not at all. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly writer: ProjectWriter,
    private readonly clock: Clock,
  ) {}

  async undo(caller: Caller, id: string): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      await lockImportsOf(manager, caller.workspaceId);
      const row = await findImport(manager, caller.workspaceId, id);
      if (row === undefined) throw new Problem('not-found');
      // First of all: who comes second, or too early, is refused before anything is looked at.
      await moveImport(manager, caller, { id, from: 'done', to: 'undone', at: this.clock.now() });
      await refuseIfChanged(manager, caller.workspaceId, id);
      await this.removeCreated(manager, caller, id);
      await restoreChanged(manager, caller, row, { writer: this.writer, clock: this.clock });
      await this.removeClients(manager, caller, row.made_clients);
      await manager.query('delete from import_record where workspace_id = $1 and import_id = $2', [
        caller.workspaceId,
        id,
      ]);
      const subject = { importId: id, file: row.file_name };
      await audit(manager, caller, this.clock.now(), { what: 'import.undone', subject });
    });
  }

  private async removeCreated(manager: EntityManager, caller: Caller, importId: string): Promise<void> {
    const created = await manager.query<{ client_id: string; ids: string[] }[]>(
      `select client_id, array_agg(id) as ids from project
       where workspace_id = $1 and import_id = $2 group by client_id order by client_id`,
      [caller.workspaceId, importId],
    );
    for (const { client_id: clientId, ids } of created) {
      const taken = await takeProjects(manager, caller, { clientId, ids, clock: this.clock });
      if (taken !== undefined) await this.writer.remove(manager, caller, taken, 'project.undone');
    }
  }

  /** A client that somebody has given projects or people since is no longer the import's. */
  private async removeClients(
    manager: EntityManager,
    caller: Caller,
    made: readonly string[],
  ): Promise<void> {
    const [removed] = await manager.query<[{ id: string }[], number]>(
      `delete from client c where c.workspace_id = $1 and c.id = any ($2::uuid[])
         and not exists (select from project p where p.workspace_id = $1 and p.client_id = c.id)
         and not exists (select from person o where o.workspace_id = $1 and o.client_id = c.id)
       returning c.id`,
      [caller.workspaceId, made],
    );
    await announce(
      manager,
      caller,
      this.clock.now(),
      removed.map(({ id }) => ({ topic: 'client', subjectId: id, clientId: id })),
    );
  }
}
