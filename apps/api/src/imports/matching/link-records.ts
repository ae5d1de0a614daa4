import type { EntityManager } from 'typeorm';
import type { StagedImport } from '../reading/stage-records';

/**
 * Which project a record goes on from. `known` is the latest record of every project that came from this preset. The same
 * hash and number is the same project, unchanged. Else agency, unit and name tell, but only where they are unique in the
 * file and among all projects. A record whose name belongs to no project that is still open is new; anything else is for a
 * person to say, and never guessed.
 */
const LINK = `
  with mine as materialized (
    select row, record_hash, occurrence, client_key, coalesce(unit, '') as unit, name
    from import_record
    where workspace_id = $1 and import_id = $2 and client_key <> '' and name <> ''
  ),
  known as materialized (
    select distinct on (r.project_id) r.project_id, r.import_id, r.row, r.record_hash, r.occurrence, r.client_key,
      coalesce(r.unit, '') as unit, r.name
    from import_record r
    join import i on i.workspace_id = r.workspace_id and i.id = r.import_id and i.state = 'done'
    join project p on p.workspace_id = r.workspace_id and p.id = r.project_id
    where r.workspace_id = $1 and r.preset = $3 and r.import_id <> $2
    order by r.project_id, i.finished_at desc, i.id desc
  ),
  same as materialized (
    select distinct on (m.row) m.row, k.project_id
    from mine m join known k on k.record_hash = m.record_hash and k.occurrence = m.occurrence
    order by m.row, k.project_id
  ),
  known_names as (
    select client_key, unit, name, count(*) as projects, count(*) filter (where s.row is null) as open,
      (array_agg(k.project_id))[1] as project_id
    from known k left join same s on s.project_id = k.project_id
    group by client_key, unit, name
  ),
  my_names as (select client_key, unit, name, count(*) as records from mine group by client_key, unit, name),
  linked as (
    select m.row,
      case when s.row is not null then 'unchanged'
           when n.open is null or n.open = 0 then 'create'
           when n.projects = 1 and c.records = 1 then 'update'
           else 'needs-person' end as outcome,
      case when s.row is not null then s.project_id
           when n.open > 0 and n.projects = 1 and c.records = 1 then n.project_id end as project_id
    from mine m
    join my_names c on c.client_key = m.client_key and c.unit = m.unit and c.name = m.name
    left join same s on s.row = m.row
    left join known_names n on n.client_key = m.client_key and n.unit = m.unit and n.name = m.name
  )
  update import_record r
  set outcome = l.outcome, project_id = l.project_id, previous_import = k.import_id, previous_row = k.row
  from linked l left join known k on k.project_id = l.project_id
  where r.workspace_id = $1 and r.import_id = $2 and r.row = l.row`;

export async function linkRecords(
  manager: EntityManager,
  { workspaceId, importId, preset }: StagedImport,
): Promise<void> {
  await manager.query(LINK, [workspaceId, importId, preset]);
}
