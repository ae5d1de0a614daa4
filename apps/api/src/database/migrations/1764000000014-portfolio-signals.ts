import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the portfolio's signals count of each project, as columns: the record itself is many kilobytes a project, and a
 * portfolio has a hundred thousand. They follow from the record alone (`signs/counted-columns.ts`).
 */
export class PortfolioSignals1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project
        add hardening_since date,
        add hardening_anchor text not null default 'not-known',
        add is_moonshot boolean,
        add has_eval_suite boolean,
        add has_eval_run boolean,
        add last_eval_run_on date,
        add layer_vendors jsonb,
        add layers_known smallint not null default 0,
        add roadmap_items integer,
        add roadmap_started integer,
        add spent jsonb;
    `);
    await runner.query(COUNT_RECORDED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project drop hardening_since, drop hardening_anchor, drop is_moonshot, drop has_eval_suite,
        drop has_eval_run, drop last_eval_run_on, drop layer_vendors, drop layers_known,
        drop roadmap_items, drop roadmap_started, drop spent`);
  }
}

/** A day known to the month or year counts from its last day. */
const dayOf = (fact: string) => `
  case r.facts -> '${fact}' -> 'value' ->> 'precision'
    when 'month' then ((r.facts -> '${fact}' -> 'value' ->> 'on')::timestamp + interval '1 month - 1 day')::date
    when 'year' then ((r.facts -> '${fact}' -> 'value' ->> 'on')::timestamp + interval '1 year - 1 day')::date
    else (r.facts -> '${fact}' -> 'value' ->> 'on')::date end`;

const answerOf = (fact: string) => `(r.facts -> '${fact}' ->> 'answer')`;

/** The columns of what was recorded before they were there, as the domain would have read them. */
export const COUNT_RECORDED = `
  update project p set
    hardening_since = coalesce(${dayOf('greenlit-on')}, ${dayOf('development-started-on')}),
    hardening_anchor = case
      when ${answerOf('greenlit-on')} = 'known' then 'greenlight'
      when ${answerOf('development-started-on')} = 'known'
        then case when ${answerOf('greenlit-on')} = 'none' then 'development' else 'perhaps-greenlit' end
      when ${answerOf('greenlit-on')} = 'none' and ${answerOf('development-started-on')} = 'none' then 'neither'
      else 'not-known' end,
    is_moonshot = case when ${answerOf('moonshot')} = 'none' then false
      else (r.facts -> 'moonshot' ->> 'value')::boolean end,
    has_eval_suite = ${answerOf('eval-suite')} = 'known',
    has_eval_run = nullif(${answerOf('last-eval-run-on')}, 'nobody-can-say') = 'known',
    last_eval_run_on = ${dayOf('last-eval-run-on')},
    layer_vendors = (
      select jsonb_object_agg(held.vendor, held.layers)
      from (
        select (array_agg(btrim(f.value -> 'value' ->> 'vendor') order by l.place))[1] as vendor, count(*) as layers
        from jsonb_each(r.facts) f
        join unnest(array['data', 'model', 'prompts', 'logic', 'evals', 'infrastructure']) with ordinality l(layer, place)
          on f.key = l.layer || '-holder'
        where f.value -> 'value' ->> 'holder' = 'vendor' and btrim(f.value -> 'value' ->> 'vendor') <> ''
        group by lower(btrim(f.value -> 'value' ->> 'vendor'))
      ) held),
    layers_known = (
      select count(*) from jsonb_each(r.facts) f
      where f.key like '%-holder' and (f.value ->> 'answer' = 'none' or f.value -> 'value' ->> 'holder' in ('us', 'shared')
        or btrim(f.value -> 'value' ->> 'vendor') <> '')),
    roadmap_items = case when ${answerOf('roadmap-items')} in ('known', 'none')
      then jsonb_array_length(coalesce(r.facts -> 'roadmap-items' -> 'value', '[]')) end,
    roadmap_started = case when ${answerOf('roadmap-items')} in ('known', 'none') then (
      select count(*) from jsonb_array_elements(r.facts -> 'roadmap-items' -> 'value') e where e ? 'startedOn') end,
    spent = case when ${answerOf('spend')} in ('known', 'none') then coalesce((
      select jsonb_object_agg(e ->> 'month', e -> 'actual' -> 'amount')
      from jsonb_array_elements(r.facts -> 'spend' -> 'value') e where e ? 'actual'), '{}') end
  from project_record r
  where r.workspace_id = p.workspace_id and r.project_id = p.id`;
