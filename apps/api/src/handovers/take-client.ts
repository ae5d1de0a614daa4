import { clientStanding, isCurrency } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { clientKeyFor } from '../clients/client-key';
import { isTimeZone } from '../clock/time-zone';
import { checkedName } from '../http/check-name';
import { Problem } from '../http/problem';
import { insertRows } from './insert-rows';
import { type Manifest, refusedArchive } from './manifest';
import type { Row } from './row-of-line';

/** The client as it stands in this workspace. */
export interface TakenClient {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  /** The key that its projects bore before. */
  readonly formerKey: string;
  readonly settingsVersion: number;
}

interface Workspace {
  readonly currency: string;
  readonly time_zone: string;
  readonly version: number;
  readonly keys: string[];
}

const WORKSPACE = `
  select w.currency, w.time_zone, w.sign_settings_version as version,
    (select coalesce(json_agg(k.key), '[]') from client k where k.workspace_id = w.workspace_id) as keys
  from workspace w where w.workspace_id = $1`;

/**
 * Writes the client itself. What it took from its workspace becomes its own where this one has another: its days and
 * amounts stay what they were. Its key gives way to one that is here.
 */
export async function takeClient(
  manager: EntityManager,
  { workspaceId }: Caller,
  row: Row,
  { workspace }: Manifest,
): Promise<TakenClient> {
  const [here] = await manager.query<Workspace[]>(WORKSPACE, [workspaceId]);
  if (here === undefined) throw new Problem('not-found');
  const { name, formerKey } = checkedClient(row);
  const key = here.keys.includes(formerKey) ? clientKeyFor(name, new Set(here.keys)) : formerKey;
  const timeZone = row['time_zone'] ?? workspace.timeZone;
  const currency = row['currency'] ?? workspace.currency;
  if (!isTimeZone(timeZone as string))
    throw refusedArchive('client.jsonl names a time zone that nobody knows.');
  if (!isCurrency(currency)) throw refusedArchive('client.jsonl names a currency that nobody knows.');
  const own = {
    ...{ name, key, standing: clientStanding([]) },
    time_zone: timeZone === here.time_zone ? null : timeZone,
    currency: currency === here.currency ? null : currency,
  };
  await insertRows(manager, 'client', [{ ...row, ...own, workspace_id: workspaceId, is_sample: false }]);
  return { id: row['id'] as string, name, key, formerKey, settingsVersion: here.version };
}

function checkedClient(row: Row): { readonly name: string; readonly formerKey: string } {
  const { name, key } = row;
  if (typeof name !== 'string' || typeof key !== 'string' || !/^[A-Z0-9]{2,12}$/.test(key))
    throw refusedArchive(
      'client.jsonl names no client: it needs a name and a key of 2 to 12 capitals and digits.',
    );
  return { name: checkedName(name), formerKey: key };
}
