import { AGENDA_KINDS, DECISION_NEEDS } from '@telltale/domain';
import { ownerNow, rowJson } from '../../projects/project-rows.sql';
import { ENDED_STAGES, NOT_ENDED } from '../../projects/not-ended.sql';
import { COUNTED } from '../../signs/counters';
import { KEPT_COUNTS } from '../../signs/kept-counts.sql';
import { AGENDA_SOURCES, inScope, TODAY, WITH_CLIENT } from './agenda-sources.sql';

/** So many projects are told one by one; of the rest there is the number. */
export const AGENDA_MOST = 200;

const KINDS = `array[${AGENDA_KINDS.map((kind) => `'${kind}'`).join(', ')}]`;
const IN_NEED = DECISION_NEEDS.length;

/** By what an item is known again at the next review. */
const KEY = `i.project_id || ' ' || i.kind || ' ' || coalesce(i.subject, '') || ' ' || i.on_day`;

/** From the counters that writes keep: an agenda costs what changed, and not what there is. */
const RUNNING = `
  select coalesce(sum(k.n), 0)::int as n from (${KEPT_COUNTS}) k
  where ${inScope('k')} and k.dimension = '${COUNTED.stage}' and k.value not in ${ENDED_STAGES}`;

/**
 * What a review has on its agenda, grouped by project, the most pressing first. `$5` holds the keys of items of which the
 * review before spoke already, `$6` the day from which on such keys are kept for the next one. Of a project come its row and,
 * of its signs, those that an item is about.
 */
export const AGENDA = `
  with item as (
    select s.project_id, s.kind, s.subject, s.on_day, s.detail, array_position(${KINDS}, s.kind) as rank
    from (${AGENDA_SOURCES}) s
  ), fresh as (
    select * from item i where not (${KEY} = any ($5::text[]))
  ), listed as (
    select i.project_id, min(i.rank) as rank, array_agg(i.subject) as subjects,
      jsonb_agg(jsonb_build_object('kind', i.kind, 'subject', i.subject, 'on', i.on_day, 'detail', i.detail)
        order by i.rank, i.on_day desc, i.subject) as items
    from fresh i
    where i.kind <> 'sign-worse' or not exists (
      select from fresh n
      where n.project_id = i.project_id and n.subject = i.subject and n.kind in ('sign-new', 'sign-back'))
    group by i.project_id
  ), page as (
    select p.workspace_id, p.id, ${rowJson(ownerNow('$1'))} as project, l.items, l.subjects, ${TODAY} as today, p.target_moves,
      row_number() over (order by least(l.rank, ${IN_NEED + 1}), case when l.rank <= ${IN_NEED} then p.critical_since end,
        p.gravity desc, p.sort_name, p.id) as place
    from listed l
    join project p on p.workspace_id = $1 and p.id = l.project_id ${WITH_CLIENT}
  ), told as (
    select coalesce(json_agg(distinct ${KEY}), '[]') as keys from item i
    where i.rank > ${IN_NEED} and i.on_day >= $6::date and i.kind not in ('question-open', 'check-in-open', 'decision-due')
  ), running as (${RUNNING})
  select (select count(*)::int from listed) as of,
    (select count(*)::int from listed where rank <= ${IN_NEED}) as "inNeed",
    (select n from running) - (select count(*)::int from listed l
      join project p on p.workspace_id = $1 and p.id = l.project_id
      where ${NOT_ENDED}) as quiet,
    (select keys from told) as told,
    (select coalesce(json_agg(json_build_object('project', g.project, 'items', g.items, 'today', g.today,
        'targetMoves', g.target_moves, 'signs', (
          select json_agg(s) from reading_period d cross join jsonb_array_elements(d.signs) s
          where d.workspace_id = g.workspace_id and d.project_id = g.id and d.until_on is null
            and s ->> 0 = any (g.subjects))) order by g.place), '[]')
      from page g where g.place <= ${AGENDA_MOST}) as agenda`;
