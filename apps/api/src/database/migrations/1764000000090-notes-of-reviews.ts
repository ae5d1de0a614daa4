import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever writes a note makes its id, so that one id may be wanted in two reviews. It is unique within a review, and not
 * beyond it: a refusal would tell that somebody, perhaps of a client that the writer does not see, has it already.
 */
export class NotesOfReviews1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table review_note drop constraint review_note_pkey;
      drop index review_note_review;
      alter table review_note add primary key (workspace_id, review_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table review_note drop constraint review_note_pkey;
      alter table review_note add primary key (workspace_id, id);
      create index review_note_review on review_note (workspace_id, review_id, id);
    `);
  }
}
