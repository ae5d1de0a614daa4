import { createHash } from 'node:crypto';
import type { ChainAnew } from './chain-anew';
import type { HandedOverTable } from './handed-over-tables';
import type { Row } from './row-of-line';
import type { TakenClient } from './take-client';

interface Settling {
  readonly workspaceId: string;
  readonly client: TakenClient;
  readonly chain: ChainAnew;
}

/** Tables that name their client in another way, or by their review. */
const WITHOUT_CLIENT: readonly string[] = ['review', 'review_note', 'review_addition'];

/** A row of an archive with what is of this workspace. */
export function settledRow({ table }: HandedOverTable, row: Row, settling: Settling): Row {
  const { workspaceId, client } = settling;
  const whose = WITHOUT_CLIENT.includes(table) ? {} : { client_id: client.id };
  const settled = { ...row, workspace_id: workspaceId, ...whose };
  return SETTLE[table]?.(settled, settling) ?? settled;
}

const SETTLE: Readonly<Record<string, (row: Row, settling: Settling) => Row>> = {
  project: (row, { client }) => ({
    ...row,
    key: keyHere(row['key'], client),
    client_name: client.name,
    settings_version: client.settingsVersion,
    change_count: 0,
  }),
  change: (row, { client, chain }) =>
    chain.chained(row['what'] === 'created' ? { ...row, after: withKey(row['after'], client) } : row),
  reading_period: (row, { client }) => ({
    ...row,
    project_row: withKey(row['project_row'], client),
    settings_version: client.settingsVersion,
  }),
  // The minutes name their projects by the ids that these have here.
  review: (row, { client }) => {
    const { minutes } = row;
    const hash = typeof minutes === 'string' ? createHash('sha256').update(minutes).digest('hex') : null;
    return { ...row, client_ids: [client.id], minutes_hash: hash === null ? null : `\\x${hash}` };
  },
};

function withKey(value: unknown, client: TakenClient): unknown {
  if (typeof value !== 'object' || value === null || !('key' in value)) return value;
  return { ...value, key: keyHere(value.key, client) };
}

/** `HAL-12` where the client is now HAL2: `HAL2-12`. */
function keyHere(key: unknown, { key: own, formerKey }: TakenClient): unknown {
  if (typeof key !== 'string' || !key.startsWith(`${formerKey}-`)) return key;
  return own + key.slice(formerKey.length);
}
