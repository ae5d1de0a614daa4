import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'account_id = (select scope_account())';
const named = (column: string, setting: string): string =>
  `${column} = decode(nullif(current_setting('app.${setting}', true), ''), 'hex')`;

const WALLS: Readonly<Record<string, string>> = {
  totp: OWN,
  recovery_code: OWN,
  passkey: `${OWN} or ${named('credential_id', 'passkey_id')}`,
  passkey_challenge: named('challenge_hash', 'challenge_hash'),
  pending_sign_in: `${OWN} or ${named('token_hash', 'pending_hash')}`,
  password_reset: `${OWN} or ${named('secret_hash', 'reset_hash')}`,
};

/** Within a session by a workspace's single sign-on the walls show none of the account's own ways in, and take none. */
export class WaysInOfBoundSessions1764000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, wall] of Object.entries(WALLS))
      await alter(runner, table, `not (select scope_is_bound()) and (${wall})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, wall] of Object.entries(WALLS)) await alter(runner, table, wall);
  }
}

async function alter(runner: QueryRunner, table: string, wall: string): Promise<void> {
  await runner.query(`alter policy walls on ${table} using (${wall}) with check (${wall})`);
}
