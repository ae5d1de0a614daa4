import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL_CLIENTS_WALL, putWalls } from './put-walls';

/**
 * Members as a list that administrators change, and invitations to become one. The secret of an invitation is a global table
 * like those of the other links: who opens it is no caller yet, and the hash opens that one row.
 */
export class MembersAndInvitations1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await putWalls(runner, {
      invitation: ALL_CLIENTS_WALL,
      invitation_secret: `${ALL_CLIENTS_WALL}
        or link_hash = decode(nullif(current_setting('app.invitation_hash', true), ''), 'hex')`,
    });
    await runner.query(FUNCTIONS);
    await runner.query(HAND_OVER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function hand_over(uuid, uuid, timestamptz, date);
      drop function end_member_sessions(uuid);
      drop function workspace_members(text, uuid, integer);
      drop trigger note_member_seen on session;
      drop function note_member_seen();
      drop table invitation_secret, invitation;
      alter table person drop column email;
      alter table membership drop column version, drop column seen_at, drop column is_guest;
    `);
  }
}

const TABLES = `
  alter table membership
    add column version integer not null default 1,
    add column seen_at timestamptz,
    add column is_guest boolean not null default false,
    add constraint guest_sees_one_client
      check (not is_guest or role in ('viewer', 'reviewer') and clients is not null and cardinality(clients) = 1);
  update membership m set seen_at = (
    select max(s.seen_at) from session s where s.workspace_id = m.workspace_id and s.account_id = m.account_id);

  alter table person add column email text;

  create table invitation (
    workspace_id uuid not null references workspace on delete cascade,
    id uuid not null,
    email text not null,
    role text not null check (role in ('administrator', 'editor', 'reviewer', 'viewer')),
    clients uuid[],
    is_guest boolean not null,
    expires_on date not null,
    made_at timestamptz not null,
    account_id uuid,
    made_by text,
    sent_at timestamptz,
    accepted_at timestamptz,
    accepted_by uuid,
    revoked_at timestamptz,
    primary key (workspace_id, id)
  );
  create unique index invitation_open on invitation (workspace_id, lower(email))
    where accepted_at is null and revoked_at is null;

  create table invitation_secret (
    link_hash bytea primary key,
    workspace_id uuid not null,
    invitation_id uuid not null,
    foreign key (workspace_id, invitation_id) references invitation on delete cascade
  );
  create index invitation_secret_invitation on invitation_secret (workspace_id, invitation_id);
`;

/** Each looks no further than the workspace of the transaction, and only for those who see all of it. */
const FUNCTIONS = `
  create function note_member_seen() returns trigger
    language plpgsql security definer set search_path = public
    as $$
    begin
      update membership m set seen_at = new.seen_at
      where m.workspace_id = new.workspace_id and m.account_id = new.account_id
        and (m.seen_at is null or m.seen_at < new.seen_at);
      return null;
    end $$;
  create trigger note_member_seen after insert or update of seen_at, workspace_id on session
    for each row execute function note_member_seen();

  create function workspace_members(after_name text, after_id uuid, most integer)
    returns table (id uuid, name text, email text, role text, clients uuid[], is_guest boolean,
                   created_at timestamptz, seen_at timestamptz, version integer)
    language sql stable security definer set search_path = public
    as $$
      select a.id, a.name, a.email, m.role, m.clients, m.is_guest, m.created_at, m.seen_at, m.version
      from membership m join account a on a.id = m.account_id
      where m.workspace_id = (select scope_workspace())
        and ((select scope_sees_all_clients()) or m.account_id = (select scope_account()))
        and (lower(a.name), a.id) > (after_name, after_id)
      order by lower(a.name), a.id limit most
    $$;

  create function end_member_sessions(member uuid) returns integer
    language plpgsql security definer set search_path = public
    as $$
    declare ended integer;
    begin
      delete from session s
      where s.workspace_id = scope_workspace() and s.account_id = member
        and (scope_sees_all_clients() or member = scope_account());
      get diagnostics ended = row_count;
      return ended;
    end $$;

  revoke all on function workspace_members(text, uuid, integer), end_member_sessions(uuid), note_member_seen() from public;
  grant execute on function workspace_members(text, uuid, integer), end_member_sessions(uuid) to telltale_app;
`;

/**
 * What a member leaves behind. Questions go to the successor's own person of the client, who is made where there is none;
 * tokens are revoked, since whoever has left still knows their secrets.
 */
const HAND_OVER = `
  create function hand_over(leaver uuid, successor uuid, at timestamptz, today date)
    returns table (decisions integer, questions integer, views integer, tokens integer, persons integer,
                   successor_name text)
    language plpgsql security definer set search_path = public
    as $$
    declare
      here uuid := scope_workspace();
      heir account;
      question record;
      heir_person uuid;
    begin
      if not (scope_sees_all_clients() or leaver = scope_account()) then
        raise exception 'hand_over is for administrators and for whoever leaves';
      end if;
      select a.* into heir from account a join membership m on m.account_id = a.id
      where m.workspace_id = here and a.id = successor;

      -- Decisions are history and keep their name; told is how many of them still stand.
      select count(*)::int into decisions from (
        select distinct on (d.project_id) d.account_id, d.due_on from decision d
        where d.workspace_id = here order by d.project_id, d.id desc) last
      where last.account_id = leaver and last.due_on >= today;

      questions := 0;
      for question in
        select q.id, q.client_id from eval_question q
        join person o on o.workspace_id = q.workspace_id and o.id = q.person_id
        where q.workspace_id = here and o.account_id = leaver and q.answer_kind is null and q.ended_why is null
      loop
        select o.id into heir_person from person o
        where o.workspace_id = here and o.client_id = question.client_id and o.account_id = heir.id
        order by o.id limit 1;
        if heir_person is null then
          heir_person := gen_random_uuid();
          insert into person (workspace_id, client_id, id, name, account_id, created_at, updated_at)
          values (here, question.client_id, heir_person, heir.name, heir.id, at, at);
        end if;
        update eval_question q set person_id = heir_person, asked_of = heir.name
        where q.workspace_id = here and q.id = question.id;
        questions := questions + 1;
      end loop;

      -- A name is taken once an account: a view that clashes says whose it was.
      update saved_view v set account_id = heir.id, made_by = heir.name, version = v.version + 1, updated_at = at,
        name = case when exists (
            select from saved_view w where w.workspace_id = here and w.account_id = heir.id and lower(w.name) = lower(v.name))
          then left(v.name, 60) || ' (' || left(v.id::text, 8) || ')' else v.name end
      where v.workspace_id = here and v.account_id = leaver and v.is_shared;
      get diagnostics views = row_count;

      update token t set revoked_at = at
      where t.workspace_id = here and t.account_id = leaver and t.revoked_at is null;
      get diagnostics tokens = row_count;

      update person o set account_id = null, version = o.version + 1, updated_at = at
      where o.workspace_id = here and o.account_id = leaver;
      get diagnostics persons = row_count;
      successor_name := heir.name;
      return next;
    end $$;
  revoke all on function hand_over(uuid, uuid, timestamptz, date) from public;
  grant execute on function hand_over(uuid, uuid, timestamptz, date) to telltale_app;
`;
