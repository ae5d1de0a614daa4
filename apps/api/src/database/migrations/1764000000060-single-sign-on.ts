import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL_CLIENTS_WALL, putWalls, WORKSPACE_WALL } from './put-walls';

/**
 * Single sign-on by a provider that a workspace names. Whoever runs that provider may say that anybody is at the door, so
 * what it opens is closed on all sides: a link between a subject and an account holds in the one workspace (not, as an account
 * does, everywhere), and the session is bound to it by the table itself. Within such a session the walls show no membership and
 * no session of elsewhere, and the account cannot be changed.
 */
export class SingleSignOn1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await putWalls(runner, {
      sso_provider: ALL_CLIENTS_WALL,
      account_identity: WORKSPACE_WALL,
      sso_attempt: `${WORKSPACE_WALL}
        or state_hash = decode(nullif(current_setting('app.sso_state_hash', true), ''), 'hex')`,
    });
    await runner.query(BOUND_SESSIONS);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BACK);
  }
}

const TABLES = `
  create table sso_provider (
    workspace_id uuid primary key references workspace on delete cascade,
    version integer not null,
    issuer text not null,
    client_id text not null,
    client_secret bytea,
    domains text[] not null,
    verifies_email boolean not null,
    joins boolean not null,
    join_role text not null check (join_role in ('editor', 'reviewer', 'viewer')),
    join_clients uuid[],
    is_enforced boolean not null,
    emergency_account_id uuid,
    connection_changed_at timestamptz not null,
    changed_at timestamptz not null,
    check (not is_enforced or emergency_account_id is not null)
  );

  create table account_identity (
    workspace_id uuid not null,
    issuer text not null,
    subject text not null,
    account_id uuid not null,
    linked_at timestamptz not null,
    primary key (workspace_id, issuer, subject),
    unique (workspace_id, account_id, issuer),
    foreign key (workspace_id, account_id) references membership on delete cascade
  );

  create table sso_attempt (
    state_hash bytea primary key,
    browser_hash bytea not null,
    workspace_id uuid not null references sso_provider on delete cascade,
    provider_version integer not null,
    back text not null,
    expires_at timestamptz not null
  );
  create index sso_attempt_workspace on sso_attempt (workspace_id);
  create index sso_attempt_expiry on sso_attempt (expires_at);

  alter table session add column bound_workspace_id uuid,
    add constraint session_bound check (bound_workspace_id is null or bound_workspace_id = workspace_id);

  -- Whoever joined by single sign-on has none.
  alter table account alter column password_hash drop not null;
`;

const ACCOUNT_SEEN = `id = (select scope_account())
  or lower(email) = lower(nullif(current_setting('app.sign_in_email', true), ''))`;

const MEMBERSHIP_WALL = `${WORKSPACE_WALL}
  or not (select scope_is_bound()) and account_id = (select scope_account())`;

const SESSION_WALL = `account_id = (select scope_account())
    and (not (select scope_is_bound()) or bound_workspace_id = (select scope_workspace()))
  or token_hash = decode(nullif(current_setting('app.session_hash', true), ''), 'hex')`;

const BOUND_SESSIONS = `
  create function scope_is_bound() returns boolean language sql stable parallel safe
    as $$ select coalesce(current_setting('app.is_bound', true) = 'true', false) $$;

  alter policy walls on membership using (${MEMBERSHIP_WALL}) with check (${MEMBERSHIP_WALL});
  alter policy walls on session using (${SESSION_WALL}) with check (${SESSION_WALL});
  alter policy walls on account using (${ACCOUNT_SEEN})
    with check (not (select scope_is_bound()) and (${ACCOUNT_SEEN}));
`;

/**
 * `session_standing`: a session by single sign-on lasts while its account is linked with the provider of today.
 * `must_use_sso`: where the administrator for emergencies is none any more, no administrator is kept out.
 */
const FUNCTIONS = `
  create function sso_workspaces(domain text) returns table (workspace_id uuid)
    language sql stable security definer set search_path = public
    as $$ select p.workspace_id from sso_provider p where p.domains @> array[domain] $$;

  create function must_use_sso(workspace uuid, account uuid) returns boolean
    language sql stable security definer set search_path = public
    as $$
      select exists (
        select from sso_provider p
        join account a on a.id = account
        join membership m on m.workspace_id = p.workspace_id and m.account_id = a.id
        where p.workspace_id = workspace and p.is_enforced
          and substring(lower(a.email) from '@([^@]+)$') = any (p.domains)
          and a.id is distinct from p.emergency_account_id
          and (m.role <> 'administrator' or exists (
            select from membership e where e.workspace_id = p.workspace_id
              and e.account_id = p.emergency_account_id and e.role = 'administrator')))
    $$;

  create function session_standing(token_hash bytea)
    returns table (is_bound boolean, has_link boolean, must_use_sso boolean)
    language sql stable security definer set search_path = public
    as $$
      select s.bound_workspace_id is not null,
        exists (select from sso_provider p
          join account_identity i on i.workspace_id = p.workspace_id and i.issuer = p.issuer
          where p.workspace_id = s.bound_workspace_id and i.account_id = s.account_id),
        s.bound_workspace_id is null and must_use_sso(s.workspace_id, s.account_id)
      from session s where s.token_hash = session_standing.token_hash
    $$;

  create or replace function own_workspaces() returns table (id uuid, name text, role text)
    language sql stable security definer set search_path = public
    as $$
      select w.workspace_id, w.name, m.role
      from membership m join workspace w on w.workspace_id = m.workspace_id
      where m.account_id = (select scope_account())
        and case when (select scope_is_bound()) then m.workspace_id = (select scope_workspace())
                 else not must_use_sso(m.workspace_id, m.account_id) end
      order by m.created_at, w.workspace_id
    $$;

  create function has_workspace_by_sso() returns boolean
    language sql stable security definer set search_path = public
    as $$
      select exists (select from membership m
        where m.account_id = (select scope_account()) and must_use_sso(m.workspace_id, m.account_id))
    $$;

  create function sso_emergency_email() returns text
    language sql stable security definer set search_path = public
    as $$
      select a.email from sso_provider p join account a on a.id = p.emergency_account_id
      where p.workspace_id = (select scope_workspace()) and (select scope_sees_all_clients())
    $$;

  create function workspace_has_password() returns boolean
    language sql stable security definer set search_path = public
    as $$
      select exists (select from membership m join account a on a.id = m.account_id
        where m.workspace_id = (select scope_workspace()) and m.role = 'administrator' and a.password_hash is not null)
    $$;

  create function forget_sso_attempts(now timestamptz) returns void
    language sql security definer set search_path = public
    as $$ delete from sso_attempt t where t.expires_at <= now $$;

  revoke all on function sso_workspaces(text), must_use_sso(uuid, uuid), session_standing(bytea),
    has_workspace_by_sso(), sso_emergency_email(), workspace_has_password(), forget_sso_attempts(timestamptz) from public;
  grant execute on function sso_workspaces(text), session_standing(bytea), has_workspace_by_sso(),
    sso_emergency_email(), workspace_has_password(), forget_sso_attempts(timestamptz) to telltale_app;
`;

const MEMBERSHIP_BEFORE = `${WORKSPACE_WALL} or account_id = (select scope_account())`;
const SESSION_BEFORE = `account_id = (select scope_account())
  or token_hash = decode(nullif(current_setting('app.session_hash', true), ''), 'hex')`;

const BACK = `
  create or replace function own_workspaces() returns table (id uuid, name text, role text)
    language sql stable security definer set search_path = public
    as $$
      select w.workspace_id, w.name, m.role
      from membership m join workspace w on w.workspace_id = m.workspace_id
      where m.account_id = (select scope_account())
      order by m.created_at, w.workspace_id
    $$;
  drop function forget_sso_attempts(timestamptz);
  drop function workspace_has_password();
  drop function sso_emergency_email();
  drop function has_workspace_by_sso();
  drop function session_standing(bytea);
  drop function must_use_sso(uuid, uuid);
  drop function sso_workspaces(text);
  alter policy walls on account using (${ACCOUNT_SEEN}) with check (${ACCOUNT_SEEN});
  alter policy walls on session using (${SESSION_BEFORE}) with check (${SESSION_BEFORE});
  alter policy walls on membership using (${MEMBERSHIP_BEFORE}) with check (${MEMBERSHIP_BEFORE});
  drop function scope_is_bound();
  drop table sso_attempt, account_identity;
  alter table session drop constraint session_bound, drop column bound_workspace_id;
  drop table sso_provider;
`;
