import { instantSql } from '../../database/instant-sql';

/** The run that a person chose for the suite and variant of a run `r`; null where none is. */
export const BASELINE_OF_LINE = `(
  select b.run_id from eval_baseline b
  where b.workspace_id = r.workspace_id and b.suite_id = r.suite_id and b.variant = r.variant
  order by b.id desc limit 1)`;

/** A run `r` of a suite `s` as it goes over the wire. */
export const RUN_ROW = `
  jsonb_build_object(
    'id', r.id, 'uploadId', r.upload_id, 'suite', s.key, 'suiteVersion', r.suite_version, 'variant', r.variant,
    'variantLabel', r.variant_label, 'branch', r.branch, 'runAt', ${instantSql('r.run_at')}, 'on', r.run_on,
    'receivedAt', ${instantSql('r.received_at')}, 'status', r.status, 'plannedCases', r.planned,
    'counts', case when r.total is not null then jsonb_build_object('total', r.total, 'passed', r.passed, 'failed', r.failed,
      'errored', r.errored, 'skipped', r.skipped) end,
    'score', r.score, 'scoreName', r.score_name, 'model', r.model, 'provider', r.provider, 'tool', r.tool,
    'git', jsonb_build_object('commit', r.commit_hash, 'origin', r.commit_origin, 'isDirty', r.is_dirty),
    'verdict', r.verdict, 'because', r.because, 'baselineVerdict', r.baseline_verdict,
    'isBaseline', coalesce(r.id = ${BASELINE_OF_LINE}, false))`;
