import { Injectable } from '@nestjs/common';
import {
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
  type ViewCreateRequest,
  type ViewListReply,
  type ViewPatchRequest,
  type ViewReply,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { checkedName } from '../http/check-name';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { isUniqueViolation } from '../http/is-unique-violation';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import { refuseStale } from '../http/stale-version';
import { refuseChange, refuseSharing, refuseUnseenClients } from './view-refusals';
import { clientsOf, normalQuery } from './view-query';
import { findView, listViews } from './view-rows';

const LIST = 'views';

/** Named addresses of the portfolio. Somebody else's private view does not exist for the caller. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller, { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery): Promise<ViewListReply> {
    const after = cursor === undefined ? null : decodeCursor(LIST, cursor, 2);
    return await this.transactions.run(caller, async (manager) => {
      const found = await listViews(manager, caller, { after, limit: limit + 1 });
      const data = found.slice(0, limit);
      const last = data.at(-1);
      const isAll = found.length <= limit || last === undefined;
      const nextCursor = isAll ? null : encodeCursor(LIST, [last.name.toLowerCase(), last.id]);
      return { data, page: { nextCursor } };
    });
  }

  async read(caller: Caller, id: string): Promise<Versioned<ViewReply>> {
    return await this.transactions.run(caller, async (manager) =>
      versioned(await existing(manager, caller, id)),
    );
  }

  async create(
    caller: Caller,
    { name, query, isShared = false }: ViewCreateRequest,
  ): Promise<Versioned<ViewReply>> {
    if (isShared) refuseSharing(caller);
    const kept = normalQuery(query);
    const values = [checkedName(name), JSON.stringify(kept), clientsOf(kept), isShared, this.clock.now()];
    return await this.transactions.run(caller, async (manager) => {
      const id = v7();
      await refusingTakenNames(() =>
        manager.query(
          `insert into saved_view (workspace_id, id, account_id, made_by, name, query, client_ids, is_shared,
             created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
          [caller.workspaceId, id, caller.accountId, caller.name, ...values],
        ),
      );
      if (isShared) await this.announce(manager, caller, id);
      return versioned(await existing(manager, caller, id));
    });
  }

  async change(
    caller: Caller,
    id: string,
    version: number,
    request: ViewPatchRequest,
  ): Promise<Versioned<ViewReply>> {
    return await this.transactions.run(caller, async (manager) => {
      const before = await this.take(manager, caller, id, version);
      refuseChange(caller, before, request);
      const name = request.name === undefined ? before.name : checkedName(request.name);
      const query = normalQuery(request.query ?? before.query);
      const isShared = request.isShared ?? before.isShared;
      if (!before.isMine) refuseUnseenClients(caller, clientsOf(query));
      await refusingTakenNames(() =>
        manager.query(
          `update saved_view set name = $3, query = $4, client_ids = $5, is_shared = $6, updated_at = $7,
             version = version + 1
           where workspace_id = $1 and id = $2`,
          [caller.workspaceId, id, name, JSON.stringify(query), clientsOf(query), isShared, this.clock.now()],
        ),
      );
      if (before.isShared || isShared) await this.announce(manager, caller, id);
      return versioned(await existing(manager, caller, id));
    });
  }

  /** Deletes a view, also as a start page; the audit keeps that one was there which others could open. */
  async remove(caller: Caller, id: string, version: number): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const { name, madeBy, isShared } = await this.take(manager, caller, id, version);
      await manager.query('delete from saved_view where workspace_id = $1 and id = $2', [
        caller.workspaceId,
        id,
      ]);
      if (!isShared) return;
      const subject = { viewId: id, name, madeBy };
      await audit(manager, caller, this.clock.now(), { what: 'view.deleted', subject });
      await this.announce(manager, caller, id);
    });
  }

  /** What the caller's portfolio starts with; null is the whole of it again. */
  async startWith(caller: Caller, viewId: string | null): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const of = [caller.workspaceId, caller.accountId];
      if (viewId === null) {
        await manager.query('delete from start_view where workspace_id = $1 and account_id = $2', of);
        return;
      }
      await existing(manager, caller, viewId);
      await manager.query(
        `insert into start_view (workspace_id, account_id, view_id) values ($1, $2, $3)
         on conflict (workspace_id, account_id) do update set view_id = excluded.view_id`,
        [...of, viewId],
      );
    });
  }

  /** The view, locked, where the caller may change it and has seen its current version. */
  private async take(
    manager: EntityManager,
    caller: Caller,
    id: string,
    version: number,
  ): Promise<ViewReply> {
    await manager.query('select id from saved_view where workspace_id = $1 and id = $2 for no key update', [
      caller.workspaceId,
      id,
    ]);
    const view = await existing(manager, caller, id);
    refuseChange(caller, view);
    refuseStale(version, view.version);
    return view;
  }

  private async announce(manager: EntityManager, caller: Caller, id: string): Promise<void> {
    await announce(manager, caller, this.clock.now(), [{ topic: 'view', subjectId: id, clientId: null }]);
  }
}

function versioned(view: ViewReply): Versioned<ViewReply> {
  return new Versioned(view.version, view);
}

async function existing(manager: EntityManager, caller: Caller, id: string): Promise<ViewReply> {
  const found = await findView(manager, caller, id);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

/** The index is the only one who knows for certain, whatever else the person saves at this moment. */
async function refusingTakenNames(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isUniqueViolation(error, 'saved_view_name')) throw error;
    const detail = 'Another view of the same person has this name.';
    throw new Problem('name-taken', { detail, errors: [{ pointer: '#/name', detail }] });
  }
}
