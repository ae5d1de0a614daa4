import { Injectable } from '@nestjs/common';
import type { ErasureReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { refuseScoped } from '../../access/refuse-scoped';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { Problem } from '../../http/problem';
import { refuseStale } from '../../http/stale-version';
import { lockProjects } from '../../signs/locks';
import { projectsNaming } from '../../signs/projects-naming';
import { Rereader } from '../../signs/rereader';
import { recountRecords } from './recount-records';

interface Found {
  readonly id: string;
  readonly clientId: string;
  readonly version: number;
  readonly name: string;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly email: string | null;
  /** What the record keeps, which may be another one. */
  readonly ownEmail: string | null;
  /** As invitations spell either. */
  readonly invited: readonly string[];
}

/** Locked with everybody who has the same account: one human being may be a person at several clients. */
const FIND = `
  select o.id, o.client_id as "clientId", o.version, o.name, o.account_id as "accountId", a.name as "accountName", a.email,
    o.email as "ownEmail", array(select distinct i.email from invitation i where i.workspace_id = o.workspace_id
      and lower(i.email) in (lower(a.email), lower(o.email))) as invited
  from person o left join lateral account_of_member(o.account_id) a on true
  where o.workspace_id = $1 and (o.id = $2 or o.account_id = (
    select one.account_id from person one where one.workspace_id = $1 and one.id = $2))
  order by o.id = $2 desc, o.id for update of o`;

/** All that a log which names somebody may belong to: of the person's clients, and where the account has written. */
const PROJECTS = `
  select id from project where workspace_id = $1 and client_id = any ($2::uuid[])
  union select project_id from change where workspace_id = $1 and account_id = any ($3::uuid[])`;

/** What migration 71 puts in the place of a name. */
const ERASED_NAME = 'Erased person';

/**
 * Erases a person: the name goes out of the record and out of both logs, whose chains go on fitting, and the account goes where
 * it belongs to this workspace alone. Function and level stay, as signs rest on them, under nobody's name.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    private readonly rereader: Rereader,
  ) {}

  async erase(caller: Caller, id: string, version: number): Promise<ErasureReply> {
    refuseScoped(caller, ERASED_EVERYWHERE);
    return await this.transactions.run(caller, async (manager) => {
      const [person, ...same] = await manager.query<Found[]>(FIND, [caller.workspaceId, id]);
      if (person === undefined) throw new Problem('not-found');
      refuseStale(version, person.version);
      if (person.accountId !== null && person.accountId === caller.accountId)
        throw new Problem('not-allowed', { detail: 'Another administrator erases you.' });
      return await this.eraseAll(manager, caller, [person, ...same]);
    });
  }

  private async eraseAll(
    manager: EntityManager,
    caller: Caller,
    people: readonly Found[],
  ): Promise<ErasureReply> {
    const [person] = people as [Found, ...Found[]];
    const now = this.clock.now();
    // Without the name, which would be kept for ever by the very entry that tells of its erasure.
    const subject = { personId: person.id, people: people.map((one) => one.id) };
    const entry = await audit(manager, caller, now, { what: 'person.erased', subject });
    const touched = await this.lockAll(manager, caller, people);
    let changes = 0;
    let entries = 0;
    for (const one of people) {
      const erased = await this.eraseOne(manager, caller, one, entry);
      for (const id of erased.changed) touched.add(id);
      changes += erased.changed.length;
      entries += erased.entries;
    }
    await recountRecords(manager, caller.workspaceId, [...touched].sort());
    await this.rereader.reread(manager, caller, [...touched].sort());
    const account = await endAccount(manager, person.accountId);
    return { personId: person.id, erasedAt: now.toISOString(), changes, auditEntries: entries, account };
  }

  /** Nobody writes to a log while it is rewritten and counted again. Those whose record names the person are told. */
  private async lockAll(
    manager: EntityManager,
    caller: Caller,
    people: readonly Found[],
  ): Promise<Set<string>> {
    const clients = people.map(({ clientId }) => clientId);
    const accounts = people.map(({ accountId }) => accountId);
    const rows = await manager.query<{ id: string }[]>(PROJECTS, [caller.workspaceId, clients, accounts]);
    await lockProjects(
      manager,
      caller.workspaceId,
      rows.map(({ id }) => id),
    );
    const named = people.map(({ id: personId, clientId }) =>
      projectsNaming(manager, caller, { clientId, personId }),
    );
    return new Set((await Promise.all(named)).flat());
  }

  private async eraseOne(manager: EntityManager, caller: Caller, person: Found, entry: string) {
    const { id, clientId, accountId, email } = person;
    const names = namesOf(person);
    const changed = await manager.query<{ project_id: string }[]>(
      'select * from erase_from_changes($1, $2, $3, $4, $5)',
      [clientId, id, accountId, names, entry],
    );
    const [audited] = await manager.query<{ erased: number }[]>(
      'select erase_from_audit($1, $2, $3, $4) as erased',
      [id, accountId, names, entry],
    );
    await manager.query('select erase_from_tables($1, $2, $3, $4, $5)', [
      id,
      clientId,
      accountId,
      names,
      email,
    ]);
    await manager.query('select erase_addresses($1, $2, $3)', [id, accountId, names]);
    await announce(manager, caller, this.clock.now(), [{ topic: 'person', subjectId: id, clientId }]);
    return { changed: changed.map((row) => row.project_id), entries: audited?.erased ?? 0 };
  }
}

function namesOf({ name, accountName, email, ownEmail, invited }: Found): string[] {
  const names = [name, accountName, email, ownEmail, ...invited].filter(
    (one) => one !== null && one !== ERASED_NAME,
  );
  return [...new Set(names as string[])];
}

async function endAccount(
  manager: EntityManager,
  accountId: string | null,
): Promise<ErasureReply['account']> {
  if (accountId === null) return 'none';
  const [ended] = await manager.query<{ account: ErasureReply['account'] }[]>(
    'select erase_account($1) as account',
    [accountId],
  );
  return ended?.account ?? 'none';
}

const ERASED_EVERYWHERE = 'A person is erased everywhere: it is for administrators who see all clients.';
