import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The few things that the application does across walls, each a function of the owner that tells or does one thing only.
 * `search_projects` applies the very predicate of the project policy: pattern operators are not leakproof, so under the
 * policy itself they could not use the trigram index.
 */
export class FunctionsAcrossWorkspaces1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function has_any_account() returns boolean
        language sql stable security definer set search_path = public
        as $$ select exists (select from account) $$;

      create function find_session(token_hash bytea, at timestamptz, idle_since timestamptz)
        returns table (account_id uuid, email text, account_name text, workspace_id uuid, workspace_name text,
                       currency text, time_zone text, role text, clients uuid[], seen_at timestamptz)
        language sql stable security definer set search_path = public
        as $$
          select a.id, a.email, a.name, w.workspace_id, w.name, w.currency, w.time_zone, m.role, m.clients, s.seen_at
          from session s
          join account a on a.id = s.account_id
          join membership m on m.workspace_id = s.workspace_id and m.account_id = s.account_id
          join workspace w on w.workspace_id = s.workspace_id
          where s.token_hash = find_session.token_hash and s.expires_at > at and s.seen_at > idle_since
        $$;

      create function own_workspaces() returns table (id uuid, name text, role text)
        language sql stable security definer set search_path = public
        as $$
          select w.workspace_id, w.name, m.role
          from membership m join workspace w on w.workspace_id = m.workspace_id
          where m.account_id = (select scope_account())
          order by m.created_at, w.workspace_id
        $$;

      create function workspaces_with_due(today date) returns table (workspace_id uuid)
        language sql stable security definer set search_path = public
        as $$ select distinct p.workspace_id from project p where p.next_change_on <= today $$;

      create function workspaces_with_deltas() returns table (workspace_id uuid)
        language sql stable security definer set search_path = public
        as $$ select distinct d.workspace_id from counter_delta d $$;

      create function search_projects(pattern text) returns table (id uuid)
        language sql stable security definer set search_path = public
        as $$
          select p.id from project p
          where p.workspace_id = (select scope_workspace())
            and ((select scope_sees_all_clients()) or p.client_id = any ((select scope_clients())::uuid[]))
            and lower(p.name || ' ' || coalesce(p.unit, '') || ' ' || p.key || ' ' || p.client_name) like pattern
        $$;

      create function relay_outbox() returns integer
        language plpgsql security definer set search_path = public
        as $$
        declare placed integer;
        begin
          -- One relay at a time; the lock goes with the transaction, so it works through a pooler. Whatever the relay sees is
          -- committed and gets the next places: what is committed later gets later ones, whenever it began.
          if not pg_try_advisory_xact_lock(hashtext('telltale outbox relay')) then return 0; end if;
          with waiting as (
            select o.workspace_id, o.id,
                   row_number() over (partition by o.workspace_id order by o.xid, o.id)
                     + coalesce((select max(p.position) from outbox p where p.workspace_id = o.workspace_id), 0) as position
            from outbox o
            where o.position is null
            limit 10000
          )
          update outbox o set position = w.position
          from waiting w where o.workspace_id = w.workspace_id and o.id = w.id;
          get diagnostics placed = row_count;
          return placed;
        end $$;

      create function forget_expired(now timestamptz, oldest_key timestamptz) returns void
        language sql security definer set search_path = public
        as $$
          delete from session s where s.expires_at <= now;
          delete from throttle t where t.expire <= extract(epoch from now) * 1000;
          delete from idempotency_key k where k.created_at < oldest_key;
        $$;

      create function trim_outbox(oldest timestamptz) returns void
        language sql security definer set search_path = public
        as $$
          delete from outbox o where o.at < oldest and o.position is not null
            and o.position < (select max(p.position) from outbox p where p.workspace_id = o.workspace_id)
        $$;

      revoke all on function has_any_account(), find_session(bytea, timestamptz, timestamptz), own_workspaces(),
        workspaces_with_due(date), workspaces_with_deltas(), search_projects(text), relay_outbox(), trim_outbox(timestamptz),
        forget_expired(timestamptz, timestamptz) from public;
      grant execute on function has_any_account(), find_session(bytea, timestamptz, timestamptz), own_workspaces(),
        workspaces_with_due(date), workspaces_with_deltas(), search_projects(text), relay_outbox(), trim_outbox(timestamptz),
        forget_expired(timestamptz, timestamptz) to telltale_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function forget_expired(timestamptz, timestamptz);
      drop function trim_outbox(timestamptz);
      drop function relay_outbox();
      drop function search_projects(text);
      drop function workspaces_with_deltas();
      drop function workspaces_with_due(date);
      drop function own_workspaces();
      drop function find_session(bytea, timestamptz, timestamptz);
      drop function has_any_account();
    `);
  }
}
