import type { RenewalReply } from '@telltale/contract';
import type { SetThresholds, ThresholdChange } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../database/instant-sql';

/** The settings in force. */
export interface SettingsRow {
  readonly version: number;
  readonly thresholds: SetThresholds;
  readonly currency: string;
  readonly changed_by: string | null;
  readonly changed_at: string | null;
  readonly renewal: RenewalReply | null;
}

const FIND = `
  select w.sign_settings_version as version, coalesce(w.sign_settings -> 'thresholds', '{}') as thresholds, w.currency,
    v.by_name as changed_by, ${instantSql('v.saved_at')} as changed_at,
    case when n.version is not null then json_build_object('version', n.version, 'total', n.total, 'done', n.done,
      'startedAt', ${instantSql('n.started_at')}, 'finishedAt', ${instantSql('n.finished_at')}) end as renewal
  from workspace w
  left join sign_settings_version v on v.workspace_id = w.workspace_id and v.version = w.sign_settings_version
  left join sign_renewal n on n.workspace_id = w.workspace_id and n.version = w.sign_settings_version
  where w.workspace_id = $1`;

export async function findSettings(manager: EntityManager, workspaceId: string): Promise<SettingsRow> {
  const [row] = await manager.query<SettingsRow[]>(FIND, [workspaceId]);
  if (row === undefined) throw new Error(`Workspace ${workspaceId} is not there for its own member.`);
  return row;
}

/** Who saves comes one after the other; whoever writes facts meanwhile waits for none of them. */
export async function lockSettings(manager: EntityManager, workspaceId: string): Promise<void> {
  await manager.query('select from workspace where workspace_id = $1 for no key update', [workspaceId]);
}

/** A version that is to be. */
export interface NewVersion {
  readonly version: number;
  readonly thresholds: SetThresholds;
  readonly changes: readonly ThresholdChange[];
  readonly savedAt: Date;
  readonly accountId: string | null;
  readonly by: string | null;
}

const PUT_IN_FORCE = `
  update workspace set sign_settings_version = $2, sign_settings = sign_settings || jsonb_build_object('thresholds', $3::jsonb)
  where workspace_id = $1`;

const KEEP = `
  insert into sign_settings_version (workspace_id, version, saved_at, account_id, by_name, thresholds, changes)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const PLAN_RENEWAL = `
  insert into sign_renewal (workspace_id, version, total)
  select $1, $2, count(*) from project where workspace_id = $1`;

/** Puts a version in force, keeps it for ever and plans that all projects are read again with it. */
export async function storeVersion(
  manager: EntityManager,
  workspaceId: string,
  { version, thresholds, changes, savedAt, accountId, by }: NewVersion,
): Promise<void> {
  const kept = JSON.stringify(thresholds);
  await manager.query(PUT_IN_FORCE, [workspaceId, version, kept]);
  const values = [workspaceId, version, savedAt, accountId, by, kept, JSON.stringify(changes)];
  await manager.query(KEEP, values);
  await manager.query(PLAN_RENEWAL, [workspaceId, version]);
}

export interface VersionRow {
  readonly version: number;
  readonly saved_at: string;
  readonly by_name: string | null;
  readonly changes: readonly ThresholdChange[];
}

/** Newest first. */
export async function listVersions(
  manager: EntityManager,
  workspaceId: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<VersionRow[]> {
  return await manager.query<VersionRow[]>(
    `select version, ${instantSql('saved_at')} as saved_at, by_name, changes
     from sign_settings_version where workspace_id = $1 and ($2::integer is null or version < $2)
     order by version desc limit $3`,
    [workspaceId, before, limit],
  );
}
