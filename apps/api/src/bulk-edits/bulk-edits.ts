import { Injectable } from '@nestjs/common';
import type { BulkEditReply, BulkEditRequest, BulkProblemReply, BulkProjectReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { entriesOf } from '../projects/project-edit';
import { ProjectWriter } from '../projects/project-writer';
import type { ChangeEntry } from '../projects/record-changes';
import { takeProjects } from '../projects/take-project';
import type { ProjectInHand } from '../signs/project-in-hand';
import { ANNOUNCED_ONE_BY_ONE } from '../signs/write-readings';
import { type BulkGuard, bulkGuard } from './bulk-guard';
import { bulkReply, litSigns, missingReply } from './bulk-replies';
import { type BulkRow, keepBulkEdit } from './bulk-rows';
import { checkBulkRequest } from './check-bulk-request';
import { type BulkPlan, planBulkEdit } from './plan-bulk-edit';

interface ClientProjects {
  readonly client_id: string;
  readonly ids: readonly string[];
}

/** What became of the projects of one client. */
interface Edited {
  readonly replies: readonly BulkProjectReply[];
  readonly rows: readonly BulkRow[];
  /** Each project's version before this, which is still the one where nothing is written. */
  readonly versions: readonly (readonly [project: string, version: number])[];
}

interface Planned {
  readonly project: ProjectInHand;
  readonly plan: BulkPlan | 'stale';
  readonly entries: readonly ChangeEntry[];
  readonly before: Before;
}

/** What of a project has to be remembered while it is written. */
interface Before {
  readonly version: number;
  readonly changes: number;
  readonly lit: ReadonlySet<string>;
  readonly buildingSince: Day | null;
}

/**
 * Sets owner, stage or target of many projects at once. All is one transaction, client by client in the order of locks: a
 * project is changed whole or not at all, and one that is stale or refused stops the others unless they shall go on. A dry
 * run does the same and takes it back, so that it tells exactly what would come.
 */
@Injectable()
export class BulkEdits {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly writer: ProjectWriter,
    private readonly clock: Clock,
  ) {}

  async edit(caller: Caller, request: BulkEditRequest): Promise<BulkEditReply> {
    checkBulkRequest(request);
    return await this.transactions.run(caller, async (manager) => {
      await manager.query('savepoint bulk_edit');
      const edited: Edited[] = [];
      for (const projects of await projectsByClient(manager, caller, request))
        edited.push(await this.editClient(manager, caller, projects, request));
      const data = inOrder(request, edited);
      const seen = new Map(edited.flatMap(({ versions }) => versions));
      const isStopped = data.some(({ outcome }) => outcome === 'stale' || outcome === 'refused');
      if (request.dryRun === true || (isStopped && request.partial !== true)) {
        await manager.query('rollback to savepoint bulk_edit');
        return {
          isWritten: false,
          batch: null,
          data: data.map((one) => Object.assign(one, { version: seen.get(one.id) ?? null })),
        };
      }
      const rows = edited.flatMap((one) => one.rows);
      return { isWritten: true, batch: await this.keep(manager, caller, rows), data };
    });
  }

  private async editClient(
    manager: EntityManager,
    caller: Caller,
    { client_id: clientId, ids }: ClientProjects,
    request: BulkEditRequest,
  ): Promise<Edited> {
    const people = request.set.owner === undefined ? [] : [request.set.owner];
    const taken = await takeProjects(manager, caller, { clientId, ids, people, clock: this.clock });
    if (taken === undefined) return { replies: [], rows: [], versions: [] };
    const guard = await bulkGuard(manager, caller, taken.client, request);
    const planned = taken.projects.map((project) =>
      planOf(project, request, { today: taken.client.today, guard }),
    );
    const drafted = planned.filter(({ plan }) => plan !== 'stale' && plan.edit !== null);
    const isOfMany = request.ids.length > ANNOUNCED_ONE_BY_ONE;
    await this.writer.append(manager, caller, taken.client, { drafted, isOfMany });
    return {
      replies: planned.map(replyOf),
      rows: planned.flatMap(rowOf),
      versions: planned.map(({ project, before }) => [project.id, before.version]),
    };
  }

  private async keep(
    manager: EntityManager,
    caller: Caller,
    rows: readonly BulkRow[],
  ): Promise<string | null> {
    if (rows.length === 0) return null;
    const batch = v7();
    await keepBulkEdit(manager, caller, { batch, at: this.clock.now(), rows });
    const subject = { batch, projects: rows.length };
    await audit(manager, caller, this.clock.now(), { what: 'bulk-edit.made', subject });
    return batch;
  }
}

const PROJECTS_BY_CLIENT = `
  select client_id, array_agg(id order by id) as ids from project
  where workspace_id = $1 and id = any ($2::uuid[]) group by client_id order by client_id`;

async function projectsByClient(
  manager: EntityManager,
  { workspaceId }: Caller,
  { ids }: BulkEditRequest,
): Promise<ClientProjects[]> {
  return await manager.query<ClientProjects[]>(PROJECTS_BY_CLIENT, [workspaceId, ids.map(({ id }) => id)]);
}

function planOf(
  project: ProjectInHand,
  request: BulkEditRequest,
  { today, guard }: { readonly today: Day; readonly guard: BulkGuard | null },
): Planned {
  const { state, surroundings, book } = project;
  const { settings, people } = surroundings;
  const asked = request.ids.find(({ id }) => id.toLowerCase() === project.id);
  const plan = guarded(
    planBulkEdit(state, request, { today, currency: settings.currency, people }),
    () => guard?.(state) ?? null,
  );
  const entries = plan.edit === null ? [] : entriesOf(state, plan.edit);
  const { version, change_count: changes } = book;
  const before = { version, changes, lit: litSigns(project), buildingSince: state.buildingSince };
  return { project, plan: asked?.version === version ? plan : 'stale', entries, before };
}

/** What may be done otherwise is still held against the guard. */
function guarded(plan: BulkPlan, look: () => BulkProblemReply | null): BulkPlan {
  if (plan.edit === null) return plan;
  const problem = look();
  return problem === null ? plan : { edit: null, problem };
}

function rowOf({ project, before }: Planned): BulkRow[] {
  const { id: project_id, state, book } = project;
  if (book.change_count === before.changes) return [];
  const places = { first_change: before.changes + 1, last_change: book.change_count };
  return [{ project_id, client_id: state.clientId, ...places, building_since: before.buildingSince }];
}

function replyOf({ project, plan, entries, before }: Planned): BulkProjectReply {
  if (plan === 'stale') return bulkReply(project, { outcome: 'stale', entries });
  if (plan.edit === null) return bulkReply(project, { outcome: 'refused', problem: plan.problem });
  if (entries.length === 0) return bulkReply(project, { outcome: 'unchanged' });
  return bulkReply(project, { outcome: 'changed', entries, litBefore: before.lit });
}

function inOrder({ ids }: BulkEditRequest, edited: readonly Edited[]): BulkProjectReply[] {
  const found = new Map(edited.flatMap(({ replies }) => replies.map((reply) => [reply.id, reply] as const)));
  return ids.map(({ id }, index) => found.get(id.toLowerCase()) ?? missingReply(id, index));
}
