import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing a person. Values of `change` and `audit` that name the person are replaced, and their salt goes: nobody can try names
 * against the digest, which stays, so that the chains go on fitting. `erased_by` is the audit entry that tells of it.
 */
export class Erasure1764000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table change add column erased_by uuid');
    await runner.query(WORDS);
    await runner.query(HISTORY);
    await runner.query(tables());
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function erase_account(uuid);
      drop function erase_from_tables(uuid, uuid, uuid, text[], text);
      drop function account_of_member(uuid);
      drop function erase_from_audit(uuid, uuid, text[], uuid);
      drop function erase_from_changes(uuid, uuid, uuid, text[], uuid);
      drop function without_person(jsonb, uuid, text[]);
      drop function without_words(jsonb, text[]);
      alter table change drop column erased_by;
    `);
  }
}

/**
 * `without_person` replaces what names somebody structurally: texts that are one of the names, and name and title beside the
 * person's id. `without_words` also replaces the names inside of sentences, which Telltale itself has made.
 */
const WORDS = `
  create function without_person(value jsonb, person uuid, names text[]) returns jsonb
    language plpgsql immutable set search_path = public
    as $$
    declare walked jsonb;
    begin
      case jsonb_typeof(value)
        when 'string' then
          return case when value #>> '{}' = any (names) then '"Erased person"'::jsonb else value end;
        when 'array' then
          select coalesce(jsonb_agg(without_person(e, person, names) order by place), '[]') into walked
          from jsonb_array_elements(value) with ordinality as t(e, place);
          return walked;
        when 'object' then
          select coalesce(jsonb_object_agg(k, without_person(v, person, names)), '{}') into walked
          from jsonb_each(value) as t(k, v);
          if value ->> 'personId' = person::text then
            if value ? 'name' then walked := walked || '{"name": "Erased person"}'; end if;
            if value ? 'title' then walked := walked || '{"title": null}'; end if;
          end if;
          return walked;
        else return value;
      end case;
    end $$;

  create function without_words(value jsonb, names text[]) returns jsonb
    language plpgsql immutable set search_path = public
    as $$
    declare walked jsonb; words text; one text;
    begin
      case jsonb_typeof(value)
        when 'string' then
          words := value #>> '{}';
          foreach one in array names loop
            words := regexp_replace(words, '(?<![[:alnum:]])' || regexp_replace(one, '([^[:alnum:][:space:]])', '\\\\\\1', 'g')
              || '(?![[:alnum:]])', 'Erased person', 'g');
          end loop;
          return to_jsonb(words);
        when 'array' then
          select coalesce(jsonb_agg(without_words(e, names) order by place), '[]') into walked
          from jsonb_array_elements(value) with ordinality as t(e, place);
          return walked;
        when 'object' then
          select coalesce(jsonb_object_agg(k, without_words(v, names)), '{}') into walked from jsonb_each(value) as t(k, v);
          return walked;
        else return value;
      end case;
    end $$`;

/** Each works in the workspace of the transaction alone, for those who see all its clients, and writes nothing but erasures. */
const HISTORY = `
  create function erase_from_changes(client uuid, person uuid, account uuid, names text[], entry uuid)
    returns table (project_id uuid)
    language sql security definer set search_path = public
    as $$
      with named as (
        select c.project_id, c.seq, case
            when c.account_id = account then 'Erased person'
            when c.account_id is null and c.client_id = client and c.by_name = any (names) then 'Erased person'
            else c.by_name end as by_name,
          case when c.client_id = client then without_person(c.before, person, names) else c.before end as before,
          case when c.client_id = client then without_person(c.after, person, names) else c.after end as after,
          case when c.client_id = client then without_person(c.source, person, names) else c.source end as source
        from change c
        where c.workspace_id = (select scope_workspace()) and (select scope_sees_all_clients())
          and (c.client_id = client or c.account_id = account)
      )
      update change c
      set by_name = n.by_name, before = n.before, after = n.after, source = n.source, salt = '\\x', erased_by = entry
      from named n
      where c.workspace_id = (select scope_workspace()) and c.project_id = n.project_id and c.seq = n.seq
        and (c.by_name, c.before, c.after, c.source) is distinct from (n.by_name, n.before, n.after, n.source)
      returning c.project_id
    $$;

  create function erase_from_audit(person uuid, account uuid, names text[], entry uuid) returns integer
    language plpgsql security definer set search_path = public
    as $$
    declare erased integer;
    begin
      update audit a
      set by_name = case when a.account_id = account or a.by_name = any (names) then 'Erased person' else a.by_name end,
        address = case when a.account_id = account then null else a.address end,
        subject = without_person(a.subject, person, names), salt = '\\x', erased_by = entry
      where a.workspace_id = (select scope_workspace()) and (select scope_sees_all_clients()) and a.id <> entry
        and (a.account_id = account or a.account_id is null and a.by_name = any (names)
          or without_person(a.subject, person, names) <> a.subject);
      get diagnostics erased = row_count;
      return erased;
    end $$;

  create function account_of_member(account uuid) returns table (id uuid, email text, name text, created_at timestamptz)
    language sql stable security definer set search_path = public
    as $$
      select a.id, a.email, a.name, a.created_at from account a
      join membership m on m.account_id = a.id and m.workspace_id = (select scope_workspace())
      where a.id = account and (select scope_sees_all_clients())
    $$;

  create function erase_account(account uuid) returns text
    language plpgsql security definer set search_path = public
    as $$
    begin
      perform from membership m where m.account_id = account and m.workspace_id = (select scope_workspace()) for update;
      if not found then return 'none'; end if;
      if exists (select from membership m where m.account_id = account and m.workspace_id <> (select scope_workspace())) then
        delete from session s where s.account_id = account and s.workspace_id = (select scope_workspace());
        delete from membership m where m.account_id = account and m.workspace_id = (select scope_workspace());
        return 'left';
      end if;
      delete from account a where a.id = account;
      return 'deleted';
    end $$`;

/** The column with the name of whoever has the account in `account_id`. */
const OF_ACCOUNT: Readonly<Record<string, string>> = {
  decision: 'by_name',
  eval_baseline: 'by_name',
  eval_change: 'by_name',
  eval_question: 'asked_by',
  eval_suite_version: 'by_name',
  eval_upload: 'by_name',
  check_in: 'asked_by',
  import: 'by_name',
  proof_file: 'by_name',
  readiness_template: 'by_name',
  review: 'opened_by',
  review_addition: 'by_name',
  review_note: 'by_name',
  saved_view: 'made_by',
  share_link: 'made_by',
  sign_settings_version: 'by_name',
  webhook: 'made_by',
  outbox: 'by_name',
};

/** Names that stand alone: of whoever answered by a link, closed, ended, withdrew or revoked. */
const ALONE: readonly (readonly [table: string, column: string])[] = [
  ['check_in', 'answered_by'],
  ['eval_change', 'withdrawn_by'],
  ['eval_question', 'answered_by'],
  ['eval_question', 'ended_by'],
  ['review', 'closed_by'],
  ['share_link', 'revoked_by'],
];

/**
 * Every other table that names people, several of which are only ever added to by the application. What somebody wrote in their
 * own words (reasons, notes, sentences) is not touched, nor are the minutes of closed reviews, whose hash is in the audit log.
 * A table that comes later and names people brings a new version of this function.
 */
function tables(): string {
  const mine = 'x.workspace_id = (select scope_workspace())';
  const ofAccount = Object.entries(OF_ACCOUNT).map(
    ([table, column]) =>
      `update "${table}" x set ${column} = 'Erased person' where ${mine} and x.account_id = account and x.${column} is not null;`,
  );
  const alone = ALONE.map(
    ([table, column]) =>
      `update "${table}" x set ${column} = 'Erased person' where ${mine} and x.${column} = any (names);`,
  );
  return `
  create function erase_from_tables(person uuid, client uuid, account uuid, names text[], email text) returns void
    language plpgsql security definer set search_path = public
    as $$
    begin
      if not (select scope_sees_all_clients()) then return; end if;
      ${[...ofAccount, ...alone].join('\n      ')}
      update decision x set by_name = 'Erased person'
        where ${mine} and x.account_id is null and x.client_id = client and x.by_name = any (names);
      update decision x set decided_by_name = 'Erased person' where ${mine} and x.decided_by = person;
      update check_in x set asked_of = 'Erased person', mailed_to = null where ${mine} and x.person_id = person;
      update eval_question x set asked_of = 'Erased person' where ${mine} and x.person_id = person;
      update review x set attendees = without_person(x.attendees, person, names)
        where ${mine} and x.attendees <> without_person(x.attendees, person, names);
      update reading_period x
        set project_row = without_words(without_person(x.project_row, person, names), names),
          signs = without_words(x.signs, names)
        where ${mine} and x.client_id = client;
      delete from message x where ${mine} and lower(x.to_address) = lower(email);
      update person x set name = 'Erased person', title = null, account_id = null, version = x.version + 1
        where ${mine} and x.id = person;
    end $$`;
}

const RIGHTS = `
  revoke all on function erase_from_changes(uuid, uuid, uuid, text[], uuid), erase_from_audit(uuid, uuid, text[], uuid),
    erase_from_tables(uuid, uuid, uuid, text[], text), erase_account(uuid), account_of_member(uuid) from public;
  grant execute on function erase_from_changes(uuid, uuid, uuid, text[], uuid), erase_from_audit(uuid, uuid, text[], uuid),
    erase_from_tables(uuid, uuid, uuid, text[], text), erase_account(uuid), account_of_member(uuid) to telltale_app`;
