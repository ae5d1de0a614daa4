import { Injectable } from '@nestjs/common';
import { BULK_UNDO_HOURS, type BulkEditReply, type BulkProjectReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { ProjectWriter } from '../projects/project-writer';
import { takeProjects, type TakenProjects } from '../projects/take-project';
import type { ProjectInHand } from '../signs/project-in-hand';
import { ANNOUNCED_ONE_BY_ONE } from '../signs/write-readings';
import { bulkReply, litSigns } from './bulk-replies';
import { findBulkEdit, markUndone, type StoredBulkRow } from './bulk-rows';
import { entriesBack, lastChangedBy } from './entries-back';

const MS_AN_HOUR = 3_600_000;

/** Sets back what a bulk edit made different, by new entries in each log. What somebody has changed since is left alone. */
@Injectable()
export class BulkUndo {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly writer: ProjectWriter,
    private readonly clock: Clock,
  ) {}

  async undo(caller: Caller, batch: string): Promise<BulkEditReply> {
    return await this.transactions.run(caller, async (manager) => {
      const rows = await findBulkEdit(manager, caller, batch);
      const open = this.refuse(caller, rows);
      const data: BulkProjectReply[] = [];
      for (const [clientId, own] of Map.groupBy(open, ({ client_id }) => client_id))
        data.push(...(await this.undoClient(manager, caller, { batch, clientId, rows: own })));
      const projects = data.filter(({ outcome }) => outcome === 'changed').map(({ id }) => id);
      await markUndone(manager, caller, { batch, at: this.clock.now(), projects });
      const subject = { batch, projects: projects.length };
      await audit(manager, caller, this.clock.now(), { what: 'bulk-edit.undone', subject });
      return { isWritten: projects.length > 0, batch: null, data };
    });
  }

  /** The projects that are still to be set back. */
  private refuse(caller: Caller, rows: readonly StoredBulkRow[]): StoredBulkRow[] {
    const [first] = rows;
    if (first === undefined) throw new Problem('not-found');
    if (first.account_id !== caller.accountId && caller.role !== 'administrator')
      throw new Problem('not-allowed', { detail: 'Whoever made it or an administrator may undo it.' });
    if (this.clock.now().getTime() - first.made_at.getTime() > BULK_UNDO_HOURS * MS_AN_HOUR)
      throw new Problem('bulk-undo-refused', {
        detail: `It was made more than ${BULK_UNDO_HOURS} hours ago.`,
      });
    const open = rows.filter(({ undone_at }) => undone_at === null);
    if (open.length === 0) throw new Problem('bulk-undo-refused', { detail: 'It was undone already.' });
    return open;
  }

  private async undoClient(
    manager: EntityManager,
    caller: Caller,
    { batch, clientId, rows }: OfClient,
  ): Promise<BulkProjectReply[]> {
    const ids = rows.map(({ project_id }) => project_id);
    const taken = await takeProjects(manager, caller, { clientId, ids, clock: this.clock });
    if (taken === undefined) return [];
    const last = new Map(rows.map((row) => [row.project_id, row.last_change]));
    const isUntouched = ({ id, book }: ProjectInHand) => last.get(id) === book.change_count;
    const touched = taken.projects.filter((project) => !isUntouched(project));
    return [
      ...(await this.setBack(manager, caller, batch, {
        projects: taken.projects.filter(isUntouched),
        client: taken.client,
      })),
      ...(await changedSince(manager, caller, touched)),
    ];
  }

  private async setBack(
    manager: EntityManager,
    caller: Caller,
    batch: string,
    { projects, client }: TakenProjects,
  ): Promise<BulkProjectReply[]> {
    const ids = projects.map(({ id }) => id);
    const back = await entriesBack(manager, caller, batch, ids);
    const drafted = projects.map((project) => ({ project, entries: back.get(project.id) ?? [] }));
    const litBefore = projects.map(litSigns);
    const isOfMany = projects.length > ANNOUNCED_ONE_BY_ONE;
    await this.writer.append(manager, caller, client, { drafted, isOfMany });
    return drafted.map(({ project, entries }, index) =>
      bulkReply(project, { outcome: 'changed', entries, litBefore: litBefore[index] }),
    );
  }
}

interface OfClient {
  readonly batch: string;
  readonly clientId: string;
  readonly rows: readonly StoredBulkRow[];
}

async function changedSince(
  manager: EntityManager,
  caller: Caller,
  projects: readonly ProjectInHand[],
): Promise<BulkProjectReply[]> {
  const ids = projects.map(({ id }) => id);
  const by = await lastChangedBy(manager, caller, ids);
  return projects.map((project) => {
    const detail = `Changed since by ${by.get(project.id) ?? 'somebody'}.`;
    const problem = { code: 'bulk-undo-refused', pointer: `/projects/${project.id}`, detail } as const;
    return bulkReply(project, { outcome: 'refused', problem });
  });
}
