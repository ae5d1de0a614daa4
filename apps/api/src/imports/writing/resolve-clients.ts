import { clientStanding } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { announce } from '../../events/outbox';
import type { AgencyClient } from '../reading/agency-keys';

/** The clients of an import, found or made. */
export interface ResolvedClients {
  /** By the key that the file gives. */
  readonly byKey: ReadonlyMap<string, string>;
  readonly made: readonly string[];
}

interface KnownClient {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly is_sample: boolean;
}

/**
 * An agency is the client with its key, else the one with its name, else a new one. Clients of the sample portfolio are
 * nobody's agency: they go away with the sample. All of them are held until the import is written: one that is deleted
 * before is made anew, one that is to be deleted after has projects by then.
 */
export async function resolveClients(
  manager: EntityManager,
  caller: Caller,
  at: Date,
  agencies: readonly AgencyClient[],
): Promise<ResolvedClients> {
  const { byKey, made } = matchAgencies(await knownClients(manager, caller), agencies);
  const ids = new Set(made.map(({ id }) => id));
  const found = [...byKey.values()].filter((id) => !ids.has(id));
  if (!(await holdClients(manager, caller, found)))
    return await resolveClients(manager, caller, at, agencies);
  if (made.length > 0) await insertClients(manager, caller, at, made);
  return { byKey, made: [...ids] };
}

function matchAgencies(known: readonly KnownClient[], agencies: readonly AgencyClient[]) {
  const byKey = new Map<string, string>();
  const made: KnownClient[] = [];
  for (const agency of agencies) {
    const found = findClient([...known, ...made], agency);
    const client = found ?? {
      id: v7(),
      key: freeKey([...known, ...made], agency.key),
      name: agency.name,
      is_sample: false,
    };
    if (found === undefined) made.push(client);
    byKey.set(agency.key, client.id);
  }
  return { byKey, made };
}

function findClient(known: readonly KnownClient[], { key, name }: AgencyClient): KnownClient | undefined {
  const own = known.filter(({ is_sample }) => !is_sample);
  return (
    own.find((client) => client.key === key) ??
    // Two clients of a workspace never have one name, the sample's included.
    known.find((client) => client.name.toLowerCase() === name.toLowerCase())
  );
}

function freeKey(known: readonly KnownClient[], wanted: string): string {
  let key = wanted;
  for (let number = 2; known.some((client) => client.key === key); number += 1)
    key = `${wanted.slice(0, 12 - String(number).length)}${number}`;
  return key;
}

async function knownClients(manager: EntityManager, { workspaceId }: Caller): Promise<KnownClient[]> {
  return await manager.query<KnownClient[]>(
    'select id, key, name, is_sample from client where workspace_id = $1',
    [workspaceId],
  );
}

/** Always in one order, so that two who write for the same clients wait for each other and never for ever. False where one is gone. */
async function holdClients(
  manager: EntityManager,
  { workspaceId }: Caller,
  ids: readonly string[],
): Promise<boolean> {
  const held = await manager.query<unknown[]>(
    'select id from client where workspace_id = $1 and id = any ($2::uuid[]) order by id for no key update',
    [workspaceId, ids],
  );
  return held.length === new Set(ids).size;
}

async function insertClients(
  manager: EntityManager,
  caller: Caller,
  at: Date,
  clients: readonly KnownClient[],
): Promise<void> {
  await manager.query(
    `insert into client (workspace_id, id, key, name, standing, created_at, updated_at)
     select $1, n.id, n.key, n.name, $3, $2, $2 from json_to_recordset($4) as n(id uuid, key text, name text)`,
    [caller.workspaceId, at, JSON.stringify(clientStanding([])), JSON.stringify(clients)],
  );
  await announce(
    manager,
    caller,
    at,
    clients.map(({ id }) => ({ topic: 'client', subjectId: id, clientId: id })),
  );
}
