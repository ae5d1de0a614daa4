import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A workspace may ask a second factor of everybody. Whether a session may go on is told by the statement that finds it, and
 * looks at the account's factors only where the workspace asks. A session by single sign-on is the provider's matter.
 */
export class SignInRules1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workspace
        add column needs_second_factor boolean not null default false,
        add column sign_in_rules_version integer not null default 0;
      drop function session_standing(bytea);
      ${FUNCTIONS}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function stopped_members();
      drop function session_standing(bytea);
      drop function has_second_factor(uuid);
      ${STANDING_BEFORE}
      alter table workspace drop column needs_second_factor, drop column sign_in_rules_version;
    `);
  }
}

/** `stopped_members`: who comes in by password alone, and is or would be stopped. */
const FUNCTIONS = `
  create function has_second_factor(account uuid) returns boolean
    language sql stable security definer set search_path = public
    as $$
      select exists (select from totp t where t.account_id = account and t.confirmed_at is not null)
        or exists (select from passkey p where p.account_id = account)
    $$;

  create function session_standing(token_hash bytea)
    returns table (is_bound boolean, has_link boolean, must_use_sso boolean, lacks_second_factor boolean)
    language sql stable security definer set search_path = public
    as $$
      select s.bound_workspace_id is not null,
        exists (select from sso_provider p
          join account_identity i on i.workspace_id = p.workspace_id and i.issuer = p.issuer
          where p.workspace_id = s.bound_workspace_id and i.account_id = s.account_id),
        s.bound_workspace_id is null and must_use_sso(s.workspace_id, s.account_id),
        case when s.bound_workspace_id is null and w.needs_second_factor
          then not has_second_factor(s.account_id) else false end
      from session s join workspace w on w.workspace_id = s.workspace_id
      where s.token_hash = session_standing.token_hash
    $$;

  create function stopped_members() returns table (account_id uuid)
    language sql stable security definer set search_path = public
    as $$
      select m.account_id from membership m join account a on a.id = m.account_id
      where m.workspace_id = (select scope_workspace()) and (select scope_sees_all_clients())
        and a.password_hash is not null and not has_second_factor(a.id)
        and not must_use_sso(m.workspace_id, a.id)
    $$;

  revoke all on function has_second_factor(uuid), session_standing(bytea), stopped_members() from public;
  grant execute on function session_standing(bytea), stopped_members() to telltale_app;
`;

const STANDING_BEFORE = `
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
  revoke all on function session_standing(bytea) from public;
  grant execute on function session_standing(bytea) to telltale_app;
`;
