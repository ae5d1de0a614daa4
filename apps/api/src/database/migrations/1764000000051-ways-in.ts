import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putWalls } from './put-walls';

const OWN = 'account_id = (select scope_account())';
const named = (column: string, setting: string): string =>
  `${column} = decode(nullif(current_setting('app.${setting}', true), ''), 'hex')`;

/** Global tables, as `account` is: an account sees its own rows, and whoever shows a secret the one row that it names. */
const WALLS: Readonly<Record<string, string>> = {
  totp: OWN,
  recovery_code: OWN,
  passkey: `${OWN} or ${named('credential_id', 'passkey_id')}`,
  passkey_challenge: named('challenge_hash', 'challenge_hash'),
  pending_sign_in: `${OWN} or ${named('token_hash', 'pending_hash')}`,
  password_reset: `${OWN} or ${named('secret_hash', 'reset_hash')}`,
};

/** The second factors of accounts, passkeys, sign-ins that wait for their second step, and links to a new password. */
export class WaysIn1764000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await putWalls(runner, WALLS);
    await runner.query(`
      create function forget_expired_ways_in(now timestamptz) returns void
        language sql security definer set search_path = public
        as $$
          delete from pending_sign_in p where p.expires_at <= now;
          delete from passkey_challenge c where c.expires_at <= now;
          delete from password_reset r where r.expires_at <= now;
        $$;
      revoke all on function forget_expired_ways_in(timestamptz) from public;
      grant execute on function forget_expired_ways_in(timestamptz) to telltale_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function forget_expired_ways_in(timestamptz);
      drop table password_reset, pending_sign_in, passkey_challenge, passkey, recovery_code, totp;
    `);
  }
}

/** `secret` is encrypted; `last_step` is the newest time step whose code was used. Unconfirmed, it asks nobody for a code. */
const TABLES = `
  create table totp (
    account_id uuid primary key references account on delete cascade,
    secret bytea not null,
    last_step bigint not null default 0,
    made_at timestamptz not null,
    confirmed_at timestamptz
  );

  create table recovery_code (
    account_id uuid not null references account on delete cascade,
    code_hash bytea not null,
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (account_id, code_hash)
  );

  create table passkey (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    credential_id bytea not null unique,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null,
    name text not null check (length(name) between 1 and 80),
    made_at timestamptz not null,
    last_used_at timestamptz
  );
  create index passkey_account on passkey (account_id);

  create table passkey_challenge (
    challenge_hash bytea primary key,
    account_id uuid references account on delete cascade,
    expires_at timestamptz not null
  );

  create table pending_sign_in (
    token_hash bytea primary key,
    account_id uuid not null references account on delete cascade,
    expires_at timestamptz not null
  );
  create index pending_sign_in_account on pending_sign_in (account_id);

  create table password_reset (
    secret_hash bytea primary key,
    account_id uuid not null references account on delete cascade,
    made_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index password_reset_account on password_reset (account_id);
`;
