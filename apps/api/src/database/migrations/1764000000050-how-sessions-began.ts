import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session says how it was made and from where, so that whoever owns it can tell their own from somebody else's and end it.
 * `confirmed_at` is when they last proved who they are: what changes the ways in asks for it anew.
 */
export class HowSessionsBegan1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session
        add column id uuid not null default gen_random_uuid() unique,
        add column signed_in_by text not null default 'password' check (signed_in_by in ('password', 'passkey', 'sso')),
        add column client text,
        add column address text,
        add column confirmed_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session drop column id, drop column signed_in_by, drop column client, drop column address,
        drop column confirmed_at;
    `);
  }
}
