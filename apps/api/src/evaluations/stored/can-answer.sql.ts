import { WEEK_DAYS } from '@telltale/domain';

const LAST_RUN = `greatest(p.last_eval_run_on, (p.eval_trend ->> 'lastRunOn')::date)`;

/**
 * Whether a project `p` can answer week over week on a day: it has a suite, and ran it in the seven days before, by what was
 * pushed or by what somebody told; null where nobody was asked.
 */
export const canAnswer = (day: string) => `case
  when (p.has_eval_suite or p.eval_trend is not null) and ${LAST_RUN} >= ${day}::date - ${WEEK_DAYS} then true
  when p.eval_trend is null and (not p.has_eval_suite or not p.has_eval_run) or ${LAST_RUN} < ${day}::date - ${WEEK_DAYS} then false
  end`;
