import type { TestDatabase } from './test-database';

/** Tables that belong to no workspace. The list is closed: whatever is added to it needs a policy of its own. */
const GLOBAL = [
  'account',
  'session',
  'throttle',
  'token',
  'answer_link',
  'share_secret',
  'check_in_link',
  'sso_attempt',
  'invitation_secret',
  'totp',
  'recovery_code',
  'passkey',
  'passkey_challenge',
  'pending_sign_in',
  'password_reset',
  'migrations',
];

/**
 * Where a tenant table (a partition too) is not walled: what does not lead with the workspace, tables without
 * row-level security, FORCE or the policy `walls`, and rights that go past them. References to a global table are none
 * of the workspace's.
 */
const GAPS = `
  with tenant as (
    select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity,
      (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and a.attnotnull) as workspace
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1)
  )
  select name || ' has no workspace_id that is always there' as gap from tenant where workspace is null
  union all
  select t.name || ': key ' || k.conname || ' does not begin with workspace_id'
  from tenant t join pg_constraint k on k.conrelid = t.oid
  where k.contype in ('p', 'u', 'f') and k.conkey[1] is distinct from t.workspace
    and not (k.contype = 'f' and k.confrelid::regclass::text = any ($1))
  union all
  select t.name || ' has no primary key' from tenant t
  where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')
  union all
  select t.name || ': index ' || i.indexrelid::regclass || ' does not begin with workspace_id'
  from tenant t join pg_index i on i.indrelid = t.oid where i.indkey[0] is distinct from t.workspace
  union all
  select name || ' has no row-level security' from tenant where not relrowsecurity
  union all
  select name || ' does not FORCE row-level security' from tenant where not relforcerowsecurity
  union all
  select t.name || ' has no policy walls for telltale_app' from tenant t
  where not exists (
    select from pg_policies p where p.schemaname = 'public' and p.tablename = t.name and p.policyname = 'walls'
      and p.roles = '{telltale_app}' and p.qual like '%scope_workspace()%' and p.with_check = p.qual)
  union all
  select t.name || ': policy ' || p.policyname || ' lets telltale_app past the walls'
  from tenant t join pg_policies p on p.schemaname = 'public' and p.tablename = t.name
  where p.policyname <> 'walls' and p.permissive = 'PERMISSIVE' and p.roles && '{telltale_app,public}'
  union all
  select t.name || ': telltale_app may ' || r.privilege from tenant t,
    unnest('{TRUNCATE,REFERENCES,TRIGGER}'::text[]) as r(privilege)
  where has_table_privilege('telltale_app', t.oid, r.privilege)`;

export async function wallGaps(database: TestDatabase): Promise<string[]> {
  const rows = await database.query<{ gap: string }>(`${GAPS} order by 1`, [GLOBAL]);
  return rows.map(({ gap }) => gap);
}
