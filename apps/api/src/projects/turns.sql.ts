import { instantText } from './people.sql';

/** The change of the log at a place, as JSON; none where the place is no change's. `e` is an episode. */
export function turnJson(seq: string): string {
  return `(
    select json_build_object('seq', t.seq, 'what', t.what, 'by', t.by_name, 'at', ${instantText('t.at')},
      'reason', t.reason, 'source', t.source)
    from change t where t.workspace_id = e.workspace_id and t.project_id = e.project_id and t.seq = ${seq})`;
}

/** A sign that lit and went out on one day was lit on no evening: that was no time it was lit. */
export function litOnAnEvening(episode: string): string {
  return `(${episode}.cleared_on is null or ${episode}.cleared_on > ${episode}.lit_on)`;
}

/** What lit each sign that is lit on project `p`, and which time it is; `day` is an expression, or null for now. */
export function lightsOf(day: string | null): string {
  const open =
    day === null
      ? 'e.cleared_on is null'
      : `e.lit_on <= ${day} and (e.cleared_on is null or e.cleared_on > ${day})`;
  return `(
    select json_agg(json_build_object('sign', e.sign, 'place', e.lit_by, 'change', ${turnJson('e.lit_by')}, 'times', (
      select count(*)::integer from lit_episode o
      where o.workspace_id = e.workspace_id and o.project_id = e.project_id and o.sign = e.sign
        and o.lit_on <= e.lit_on and ${litOnAnEvening('o')})))
    from lit_episode e where e.workspace_id = p.workspace_id and e.project_id = p.id and ${open})`;
}
