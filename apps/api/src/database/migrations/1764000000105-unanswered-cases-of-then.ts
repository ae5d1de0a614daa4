import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After all ids of version 7 that there are; PostgreSQL makes them itself only since 18. */
const NEW_ID = `(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || '7fff8' || substr(md5(id::text), 1, 15))::uuid`;

/**
 * How many cases of a suite had no known answer is kept with its versions, so that a past day can say what was known then.
 * What was said before is known from today on: nobody wrote down when it was said.
 */
export class UnansweredCasesOfThen1764000000105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table eval_suite_version add column unanswered integer;
      insert into eval_suite_version (workspace_id, suite_id, id, client_id, version, fixed_since, cases, unanswered,
        recorded_on, at)
      select workspace_id, id, ${NEW_ID}, client_id, version, fixed_since, cases, unanswered, current_date, now()
      from eval_suite where unanswered is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table eval_suite_version drop column unanswered');
  }
}
