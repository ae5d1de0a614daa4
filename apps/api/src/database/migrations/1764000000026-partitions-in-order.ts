import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new partition of runs refers to projects and suites, and so locks them: whoever writes comes to them in another order than
 * the making of a table does, and the two would wait for each other. The tables are now locked first, in the order in which a
 * write comes to them, and nobody waits long: a job that finds no gap comes again, months before the partition is needed.
 */
export class PartitionsInOrder1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter function make_eval_partitions(date, integer) rename to make_eval_partitions_at_once;
      revoke all on function make_eval_partitions_at_once(date, integer) from public, telltale_app;

      create function make_eval_partitions(from_day date, months integer) returns integer
        language plpgsql security definer set search_path = public set lock_timeout = '2s'
        as $$
        declare
          made integer := 0;
          first_day date;
        begin
          for month in 0 .. months loop
            first_day := (date_trunc('month', from_day::timestamp) + make_interval(months => month))::date;
            continue when to_regclass('eval_run_' || to_char(first_day, 'YYYY_MM')) is not null;
            lock table project, eval_suite, eval_run in share row exclusive mode;
            made := made + make_eval_partitions_at_once(first_day, 0);
          end loop;
          return made;
        end $$;
      revoke all on function make_eval_partitions(date, integer) from public;
      grant execute on function make_eval_partitions(date, integer) to telltale_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function make_eval_partitions(date, integer);
      alter function make_eval_partitions_at_once(date, integer) rename to make_eval_partitions;
      grant execute on function make_eval_partitions(date, integer) to telltale_app;
    `);
  }
}
