import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which events a webhook hears of: those that there are so far hear of what they did. */
export class EventsOfWebhooks1764000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook add column events text[] not null default '{digest,review.closed}'
        check (events <@ '{digest,review.closed,decision.recorded,run.worse}')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table webhook drop column events');
  }
}
