import { Injectable } from '@nestjs/common';
import {
  PAGE_LIMIT_DEFAULT,
  type PersonCreateRequest,
  type PersonListQuery,
  type PersonListReply,
  type PersonPatchRequest,
  type PersonReply,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { checkedName, checkedNameOrNull } from '../http/check-name';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import { refuseStale } from '../http/stale-version';
import { projectsNaming } from '../signs/projects-naming';
import { Rereader } from '../signs/rereader';
import { findPerson, listPeople, type PersonRow } from './person-rows';

const LIST = 'people';

/** What of a person is stored; an account is named by its id. */
type PersonFields = Pick<PersonReply, 'name' | 'title' | 'function' | 'level' | 'accountId' | 'email'>;

/** Those whom records name: owners, builders, signers. They may have an account, and need none. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    private readonly rereader: Rereader,
  ) {}

  async list(caller: Caller, query: PersonListQuery): Promise<PersonListReply> {
    const { limit = PAGE_LIMIT_DEFAULT, cursor, client, q } = query;
    const after = cursor === undefined ? null : decodeCursor(LIST, cursor, 2);
    return await this.transactions.run(caller, async (manager) => {
      const found = await listPeople(manager, caller.workspaceId, { client, q, after, limit: limit + 1 });
      const data = found.slice(0, limit);
      const last = data.at(-1);
      const isAll = found.length <= limit || last === undefined;
      const nextCursor = isAll ? null : encodeCursor(LIST, [last.name.toLowerCase(), last.id]);
      return { data, page: { nextCursor } };
    });
  }

  async read(caller: Caller, id: string): Promise<Versioned<PersonReply>> {
    return await this.transactions.run(caller, async (manager) =>
      versioned(await existing(manager, caller, id)),
    );
  }

  async create(caller: Caller, request: PersonCreateRequest): Promise<Versioned<PersonReply>> {
    const { clientId } = request;
    const fields = checkedFields(request, NOBODY);
    return await this.transactions.run(caller, async (manager) => {
      await refuseUnknownClient(manager, caller, clientId);
      await refuseStrangeAccount(manager, caller, fields.accountId);
      const id = v7();
      await manager.query(
        `insert into person (workspace_id, client_id, id, name, title, function, level, account_id, email, created_at,
           updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
        [caller.workspaceId, clientId, id, ...valuesOf(fields), this.clock.now()],
      );
      await this.announce(manager, caller, { id, clientId });
      return versioned(await existing(manager, caller, id));
    });
  }

  /** Changes a person, and reads the projects again that name this person: a function or level may turn a sign. */
  async change(
    caller: Caller,
    id: string,
    version: number,
    request: PersonPatchRequest,
  ): Promise<Versioned<PersonReply>> {
    return await this.transactions.run(caller, async (manager) => {
      const { version: current, body } = await locked(manager, caller, id);
      refuseStale(version, current);
      const fields = checkedFields(request, body);
      await refuseStrangeAccount(manager, caller, fields.accountId);
      await manager.query(
        `update person set name = $3, title = $4, function = $5, level = $6, account_id = $7, email = $8,
           version = version + 1, updated_at = $9
         where workspace_id = $1 and id = $2`,
        [caller.workspaceId, id, ...valuesOf(fields), this.clock.now()],
      );
      const { clientId } = body;
      const named = await projectsNaming(manager, caller, { clientId, personId: id });
      await this.rereader.reread(manager, caller, named);
      await this.announce(manager, caller, { id, clientId });
      return versioned(await existing(manager, caller, id));
    });
  }

  /** Deletes somebody whom no record names. */
  async remove(caller: Caller, id: string, version: number): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const { version: current, body } = await locked(manager, caller, id);
      refuseStale(version, current);
      const { clientId, name } = body;
      const named = await projectsNaming(manager, caller, { clientId, personId: id });
      if (named.length > 0) throw referredTo(name, named.length);
      const subject = { personId: id, clientId };
      await audit(manager, caller, this.clock.now(), { what: 'person.deleted', subject });
      await manager.query('delete from person where workspace_id = $1 and id = $2', [caller.workspaceId, id]);
      await this.announce(manager, caller, { id, clientId });
    });
  }

  private async announce(
    manager: EntityManager,
    caller: Caller,
    { id, clientId }: { readonly id: string; readonly clientId: string },
  ): Promise<void> {
    await announce(manager, caller, this.clock.now(), [{ topic: 'person', subjectId: id, clientId }]);
  }
}

const NOBODY: PersonFields = {
  name: '',
  title: null,
  function: null,
  level: null,
  accountId: null,
  email: null,
};

/** What was sent over what there was: absent leaves a field as it is, null empties it. */
function checkedFields(sent: PersonPatchRequest, before: PersonFields): PersonFields {
  const pick = <T>(value: T | null | undefined, old: T | null): T | null =>
    value === undefined ? old : value;
  return {
    name: sent.name === undefined ? before.name : checkedName(sent.name),
    title: sent.title === undefined ? before.title : checkedNameOrNull(sent.title, 'title'),
    function: pick(sent.function, before.function),
    level: pick(sent.level, before.level),
    accountId: pick(sent.accountId, before.accountId),
    email: pick(sent.email, before.email),
  };
}

function valuesOf({ name, title, function: what, level, accountId, email }: PersonFields): unknown[] {
  return [name, title, what, level, accountId, email];
}

function versioned({ version, body }: PersonRow): Versioned<PersonReply> {
  return new Versioned(version, body);
}

async function existing(manager: EntityManager, { workspaceId }: Caller, id: string): Promise<PersonRow> {
  const found = await findPerson(manager, workspaceId, id);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

/** Locked in a statement of its own: what is read after it was committed before it. */
async function locked(manager: EntityManager, caller: Caller, id: string): Promise<PersonRow> {
  await manager.query('select id from person where workspace_id = $1 and id = $2 for update', [
    caller.workspaceId,
    id,
  ]);
  return await existing(manager, caller, id);
}

async function refuseUnknownClient(
  manager: EntityManager,
  { workspaceId }: Caller,
  clientId: string,
): Promise<void> {
  const rows = await manager.query<unknown[]>('select from client where workspace_id = $1 and id = $2', [
    workspaceId,
    clientId,
  ]);
  if (rows.length > 0) return;
  const detail = 'There is no such client. GET /api/v1/clients lists yours.';
  throw new Problem('not-found', { errors: [{ pointer: '#/clientId', detail }] });
}

/** An account can only be that of a member of this workspace. */
async function refuseStrangeAccount(
  manager: EntityManager,
  { workspaceId }: Caller,
  accountId: string | null,
): Promise<void> {
  if (accountId === null) return;
  const rows = await manager.query<unknown[]>(
    'select from membership where workspace_id = $1 and account_id = $2',
    [workspaceId, accountId],
  );
  if (rows.length > 0) return;
  const detail = 'accountId must be the account of a member of this workspace';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/accountId', detail }] });
}

function referredTo(name: string, count: number): Problem {
  const where = count === 1 ? 'one project' : `${count} projects`;
  return new Problem('person-referred-to', {
    detail: `${name} is named in the record of ${where}: name somebody else first.`,
  });
}
