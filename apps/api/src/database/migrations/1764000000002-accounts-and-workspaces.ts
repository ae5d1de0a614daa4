import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts are global; a membership joins one to a workspace with a role and a scope of clients. */
export class AccountsAndWorkspaces1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key,
        email text not null,
        name text not null,
        password_hash text not null,
        created_at timestamptz not null
      );
      create unique index account_email on account (lower(email));

      create table session (
        token_hash bytea primary key,
        account_id uuid not null references account on delete cascade,
        workspace_id uuid not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_account on session (account_id);
      create index session_expiry on session (expires_at);

      create table throttle (
        key text primary key,
        points integer not null default 0,
        expire bigint
      );

      create table workspace (
        workspace_id uuid primary key,
        name text not null,
        currency text not null,
        time_zone text not null,
        sign_settings jsonb not null default '{}',
        sign_settings_version integer not null default 1,
        created_at timestamptz not null
      );

      create table membership (
        workspace_id uuid not null references workspace on delete cascade,
        account_id uuid not null references account on delete cascade,
        role text not null check (role in ('administrator', 'editor', 'reviewer', 'viewer')),
        clients uuid[],
        created_at timestamptz not null,
        primary key (workspace_id, account_id)
      );

      create table idempotency_key (
        workspace_id uuid not null references workspace on delete cascade,
        account_id uuid not null,
        key text not null,
        request_hash bytea not null,
        reply jsonb,
        created_at timestamptz not null,
        primary key (workspace_id, account_id, key)
      );

      create table audit (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        at timestamptz not null,
        account_id uuid,
        by_name text,
        what text not null,
        subject jsonb not null,
        primary key (workspace_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table audit, idempotency_key, membership, workspace, throttle, session, account cascade',
    );
  }
}
