import { Injectable } from '@nestjs/common';
import {
  type ClientCreateRequest,
  type ClientListReply,
  type ClientPatchRequest,
  type ClientReply,
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
} from '@telltale/contract';
import { clientStanding } from '@telltale/domain';
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
import { lockClient } from '../signs/locks';
import { Rereader } from '../signs/rereader';
import { clientKeyFor } from './client-key';
import { type ClientRow, findClient, listClients } from './client-rows';
import { changedSettings, checkSettings, type ClientSettings, refuseOtherCurrency } from './client-settings';

const LIST = 'clients';

/** The clients of a workspace. One that is out of the caller's scope does not exist for the caller. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    private readonly rereader: Rereader,
  ) {}

  async list(caller: Caller, { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery): Promise<ClientListReply> {
    const after = cursor === undefined ? null : decodeCursor(LIST, cursor, 2);
    return await this.transactions.run(caller, async (manager) => {
      const found = await listClients(manager, this.asked(caller), { after, limit: limit + 1 });
      const data = found.slice(0, limit);
      const last = data.at(-1);
      const isAll = found.length <= limit || last === undefined;
      const nextCursor = isAll ? null : encodeCursor(LIST, [last.name.toLowerCase(), last.id]);
      return { data, page: { nextCursor } };
    });
  }

  async read(caller: Caller, id: string): Promise<Versioned<ClientReply>> {
    return await this.transactions.run(caller, async (manager) =>
      versioned(await this.existing(manager, caller, id)),
    );
  }

  /** Makes a client; the sample portfolio marks its own, so that they can be taken away again. */
  async create(
    caller: Caller,
    request: ClientCreateRequest,
    isSample = false,
  ): Promise<Versioned<ClientReply>> {
    // Somebody who sees some clients only would make one that they cannot see.
    if (caller.clients !== null)
      throw new Problem('not-allowed', { detail: 'You are scoped to some clients.' });
    const name = checkedName(request.name);
    checkSettings(request);
    return await this.transactions.run(caller, async (manager) => {
      const id = v7();
      const key = request.key ?? clientKeyFor(name, await keysOf(manager, caller));
      await refusingTakenNames(() =>
        manager.query(
          `insert into client (workspace_id, id, key, name, time_zone, standing, is_sample, created_at, updated_at, currency,
             review_weekday)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)`,
          [
            caller.workspaceId,
            id,
            key,
            name,
            request.timeZone ?? null,
            JSON.stringify(clientStanding([])),
            isSample,
            this.clock.now(),
            request.currency ?? null,
            request.reviewWeekday ?? null,
          ],
        ),
      );
      await this.announce(manager, caller, id);
      return versioned(await this.existing(manager, caller, id));
    });
  }

  async change(
    caller: Caller,
    id: string,
    version: number,
    request: ClientPatchRequest,
  ): Promise<Versioned<ClientReply>> {
    checkSettings(request);
    return await this.transactions.run(caller, async (manager) => {
      await lockClient(manager, caller.workspaceId, id);
      const before = await this.existing(manager, caller, id);
      refuseStale(version, before.version);
      const after = changedSettings(before.body, request);
      if (after === null) return versioned(before);
      if (after.currency !== before.body.currency)
        await refuseOtherCurrency(manager, caller.workspaceId, { id, currency: after.currency });
      await this.store(manager, caller, id, after);
      if (after.name !== before.body.name) await this.rename(manager, caller, id, after.name);
      await this.announce(manager, caller, id);
      return versioned(await this.existing(manager, caller, id));
    });
  }

  /** Writes what lies beside a client, as a change of the client: somebody has seen its current version. */
  async touch(
    caller: Caller,
    id: string,
    version: number,
    write: (manager: EntityManager) => Promise<unknown>,
  ): Promise<Versioned<ClientReply>> {
    return await this.transactions.run(caller, async (manager) => {
      await lockClient(manager, caller.workspaceId, id);
      const before = await this.existing(manager, caller, id);
      refuseStale(version, before.version);
      await write(manager);
      await this.store(manager, caller, id, before.body);
      await this.announce(manager, caller, id);
      return versioned(await this.existing(manager, caller, id));
    });
  }

  /** Deletes a client that has no projects, with its people; the audit keeps that it was there. */
  async remove(caller: Caller, id: string, version: number): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      await lockClient(manager, caller.workspaceId, id);
      const { version: current, body } = await this.existing(manager, caller, id);
      refuseStale(version, current);
      if (body.projects > 0) {
        const projects = body.projects === 1 ? 'one project' : `${body.projects} projects`;
        throw new Problem('client-not-empty', { detail: `${body.name} has ${projects}: delete them first.` });
      }
      const subject = { clientId: id, name: body.name };
      await audit(manager, caller, this.clock.now(), { what: 'client.deleted', subject });
      await manager.query('delete from client where workspace_id = $1 and id = $2', [caller.workspaceId, id]);
      await this.announce(manager, caller, id);
    });
  }

  private async store(
    manager: EntityManager,
    { workspaceId }: Caller,
    id: string,
    { name, timeZone, currency, reviewWeekday }: ClientSettings,
  ): Promise<void> {
    await refusingTakenNames(() =>
      manager.query(
        `update client set name = $3, time_zone = $4, currency = $6, review_weekday = $7, version = version + 1,
           updated_at = $5
         where workspace_id = $1 and id = $2`,
        [workspaceId, id, name, timeZone, this.clock.now(), currency, reviewWeekday],
      ),
    );
  }

  /** Rows carry the client's name, and past days keep the one of their time: all its projects are read again. */
  private async rename(manager: EntityManager, caller: Caller, id: string, name: string): Promise<void> {
    const renamed = await manager.query<[{ id: string }[], number]>(
      'update project set client_name = $3 where workspace_id = $1 and client_id = $2 returning id',
      [caller.workspaceId, id, name],
    );
    await this.rereader.reread(
      manager,
      caller,
      renamed[0].map((project) => project.id),
    );
  }

  private asked({ workspaceId }: Caller) {
    return { workspaceId, at: this.clock.now() };
  }

  private async existing(manager: EntityManager, caller: Caller, id: string): Promise<ClientRow> {
    const found = await findClient(manager, this.asked(caller), id);
    if (found === undefined) throw new Problem('not-found');
    return found;
  }

  private async announce(manager: EntityManager, caller: Caller, id: string): Promise<void> {
    await announce(manager, caller, this.clock.now(), [{ topic: 'client', subjectId: id, clientId: id }]);
  }
}

function versioned({ version, body }: ClientRow): Versioned<ClientReply> {
  return new Versioned(version, body);
}

async function keysOf(manager: EntityManager, { workspaceId }: Caller): Promise<Set<string>> {
  const rows = await manager.query<{ key: string }[]>('select key from client where workspace_id = $1', [
    workspaceId,
  ]);
  return new Set(rows.map(({ key }) => key));
}

/** The index is the only one who knows for certain, whoever else makes a client at this moment. */
async function refusingTakenNames(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isUniqueViolation(error, 'client_name')) throw taken('name', 'Another client has this name.');
    if (isUniqueViolation(error, 'client_key'))
      throw taken('key', 'Another client has this key: send another one.');
    throw error;
  }
}

function taken(field: string, detail: string): Problem {
  return new Problem('name-taken', { detail, errors: [{ pointer: `#/${field}`, detail }] });
}
