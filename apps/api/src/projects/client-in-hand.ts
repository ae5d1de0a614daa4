import type { ClientStanding, Day, Person, SignSettings } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock/clock';

/** A client that is to get projects: locked, with keys for as many as it will have. */
export interface ClientInHand {
  readonly id: string;
  readonly name: string;
  readonly today: Day;
  readonly standing: ClientStanding;
  readonly settings: SignSettings;
  readonly settingsVersion: number;
  /** The people who are named. */
  readonly people: readonly Person[];
  /** Readable and unique in the workspace: `HAL-12`. */
  readonly keys: readonly string[];
}

interface ClientRow {
  readonly name: string;
  readonly key: string;
  readonly last_project_number: number;
  readonly standing: ClientStanding;
  readonly time_zone: string;
  readonly currency: string;
  readonly sign_settings: { readonly thresholds?: SignSettings['thresholds'] };
  readonly sign_settings_version: number;
  readonly people: Person[] | null;
}

// Two statements: what a statement finds beside a row that it had to wait for may be older than that row.
const COUNT_ON = `
  update client set last_project_number = last_project_number + $3 where workspace_id = $1 and id = $2`;

const TAKE = `
  select c.name, c.key, c.last_project_number, c.standing, coalesce(c.time_zone, w.time_zone) as time_zone,
    coalesce(c.currency, w.currency) as currency,
    w.sign_settings, w.sign_settings_version,
    (select json_agg(json_build_object('personId', o.id, 'name', o.name, 'title', o.title, 'function', o.function,
                                       'level', o.level))
     from person o where o.workspace_id = $1 and o.client_id = $2 and o.id = any ($3::uuid[])) as people
  from client c join workspace w on w.workspace_id = c.workspace_id
  where c.workspace_id = $1 and c.id = $2`;

/** Locks a client and takes keys for new projects; undefined where there is no such client in the caller's scope. */
export async function takeClient(
  manager: EntityManager,
  { workspaceId, clientId }: { readonly workspaceId: string; readonly clientId: string },
  {
    projects,
    people,
    clock,
  }: { readonly projects: number; readonly people: readonly string[]; readonly clock: Clock },
): Promise<ClientInHand | undefined> {
  await manager.query(COUNT_ON, [workspaceId, clientId, projects]);
  const [row] = await manager.query<ClientRow[]>(TAKE, [workspaceId, clientId, people]);
  if (row === undefined) return undefined;
  const first = row.last_project_number - projects + 1;
  return {
    id: clientId,
    name: row.name,
    today: clock.today(row.time_zone),
    standing: row.standing,
    settings: { currency: row.currency, thresholds: row.sign_settings.thresholds ?? {} },
    settingsVersion: row.sign_settings_version,
    people: row.people ?? [],
    keys: Array.from({ length: projects }, (_none, index) => `${row.key}-${first + index}`),
  };
}
