import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditDigest } from '../../audit/entry-hash';
import { ALL_CLIENTS_WALL, putWalls } from './put-walls';

/**
 * Seals on the audit log: each entry has a salted digest from its beginning, and one job puts what was committed into a hash
 * chain of batches. An entry names its seal, so that one that commits late simply comes into a later batch.
 */
export class AuditSeals1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await digestOldEntries(runner);
    await runner.query(TABLES);
    await putWalls(runner, { audit_seal: ALL_CLIENTS_WALL }, { isAppendOnly: true });
    await runner.query(APPEND_ONLY);
    await runner.query(FUNCTIONS);
    await runner.query(LINKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from share_link where kind = 'audit';
      alter table share_link drop constraint share_link_kind_check,
        add constraint share_link_kind_check check (kind in ('board', 'calendar'));
      drop function workspaces_to_seal();
      drop function seal_audit(uuid, integer, uuid[]);
      drop table audit_seal;
      drop trigger append_only on audit;
      drop function refuse_rewriting();
      drop index audit_unsealed, audit_by_instant, audit_by_account, audit_by_seal;
      alter table audit drop column request_id, drop column address, drop column salt, drop column digest,
        drop column seal, drop column erased_by;
    `);
  }
}

const COLUMNS = `
  alter table audit
    add column request_id uuid,
    add column address text,
    add column salt bytea,
    add column digest bytea,
    add column seal integer,
    add column erased_by uuid;
  -- One spelling for all: noun.verb-ed.
  update audit set what = 'project.undone' where what = 'import-undone';
  update audit set what = regexp_replace(what, '^(view|review|token|client|webhook|share-link|person|project|sample|digest)-', '\\1.')`;

const TABLES = `
  alter table audit alter column salt set not null, alter column digest set not null;
  create index audit_unsealed on audit (workspace_id, at, id) where seal is null;
  create index audit_by_instant on audit (workspace_id, at, id);
  create index audit_by_account on audit (workspace_id, account_id, at, id);
  create index audit_by_seal on audit (workspace_id, seal);

  create table audit_seal (
    workspace_id uuid not null references workspace on delete cascade,
    seal integer not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    entries integer not null,
    entry_ids uuid[] not null,
    entry_hashes bytea[] not null,
    hash bytea not null,
    sealed_at timestamptz not null,
    primary key (workspace_id, seal)
  )`;

/** The application has no right to rewrite either table; the trigger holds even where somebody grants one by mistake. */
const APPEND_ONLY = `
  create function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      if current_user = 'telltale_app' then
        raise exception 'permission denied for table %: it is only ever added to', tg_table_name using errcode = '42501';
      end if;
      return coalesce(new, old);
    end $$;
  create trigger append_only before update or delete on audit for each row execute function refuse_rewriting();
  create trigger append_only before update or delete on audit_seal for each row execute function refuse_rewriting()`;

const FUNCTIONS = `
  create function workspaces_to_seal() returns table (workspace_id uuid)
    language sql stable security definer set search_path = public
    as $$ select distinct a.workspace_id from audit a where a.seal is null $$;

  create function seal_audit(workspace uuid, number integer, ids uuid[]) returns integer
    language plpgsql security definer set search_path = public
    as $$
    declare marked integer;
    begin
      update audit a set seal = number where a.workspace_id = workspace and a.id = any (ids) and a.seal is null
        and workspace = (select scope_workspace());
      get diagnostics marked = row_count;
      return marked;
    end $$;

  revoke all on function workspaces_to_seal(), seal_audit(uuid, integer, uuid[]) from public;
  grant execute on function workspaces_to_seal(), seal_audit(uuid, integer, uuid[]) to telltale_app`;

/** An auditor without an account reads by a link that ends. */
const LINKS = `
  alter table share_link drop constraint share_link_kind_check,
    add constraint share_link_kind_check check (kind in ('board', 'calendar', 'audit'))`;

interface OldEntry {
  readonly id: string;
  readonly by: string | null;
  readonly subject: unknown;
}

/** The canonical JSON of a digest is made here, as for every later entry; entries so far were few (deletions, tokens, links). */
async function digestOldEntries(runner: QueryRunner): Promise<void> {
  for (;;) {
    const rows = (await runner.query(
      'select id, by_name as by, subject from audit where digest is null limit 1000',
    )) as OldEntry[];
    if (rows.length === 0) return;
    for (const { id, by, subject } of rows) {
      const salt = randomBytes(16);
      const digest = auditDigest({ by, address: null, subject }, salt);
      await runner.query('update audit set salt = $2, digest = $3 where id = $1', [id, salt, digest]);
    }
  }
}
