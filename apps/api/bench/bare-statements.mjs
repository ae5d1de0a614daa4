/**
 * What a hand-written server asks: one statement a request, PostgreSQL builds the JSON. The same tables and the same data
 * as Telltale's, without sign-in, walls, validation and history.
 */

const MODES = ['business-owner', 'first-project', 'demo', 'evaluation', 'lock-in', 'builder'];

const column = (mode) => `mode_${mode.replaceAll('-', '_')}`;

/** Reading and severity are one number in the table: see the migration of the projects. */
const reading = (name) => `json_build_object(
  'reading', (array['not-applicable', 'clear', 'unknown', 'waived', 'lit', 'lit', 'lit'])[p.${name} + 1],
  'severity', (array[null, null, null, null, 'watch', 'serious', 'critical'])[p.${name} + 1])`;

const modes = `json_build_object(${MODES.map((mode) => `'${mode}', ${reading(column(mode))}`).join(', ')})`;

const row = `
  p.id, p.key, json_build_object('id', p.client_id, 'name', p.client_name) as client, p.unit, p.name, p.stage,
  case when o.id is not null then json_build_object('name', o.name, 'title', o.title, 'function', o.function, 'level', o.level) end as owner,
  p.owner_answer as "ownerAnswer", p.started_on as "startedOn", p.target_on as "targetOn",
  p.original_target_on as "originalTargetOn", p.shipped_on as "shippedOn", p.updated_at as "updatedAt",
  json_build_object('computed', p.status, 'claimed', p.claimed_status) as status,
  json_build_object('judged', p.judged, 'of', p.applying) as coverage, ${modes} as modes,
  p.lit as "litSigns", p.waived, p.questions, p.critical_since as "criticalSince", p.next`;

const source = 'from project p left join person o on o.workspace_id = p.workspace_id and o.id = p.owner_id';

export const LIST = {
  name: 'list',
  text: `select json_build_object('data', coalesce(json_agg(r), '[]'))::text as body from (
    select ${row} ${source} where p.workspace_id = $1 order by p.gravity desc, p.id desc limit 50) r`,
};

export const SEARCH = {
  name: 'search',
  text: `select json_build_object('data', coalesce(json_agg(r), '[]'))::text as body from (
    select ${row} ${source}
    where p.workspace_id = $1
      and lower(p.name || ' ' || coalesce(p.unit, '') || ' ' || p.key || ' ' || p.client_name) like '%' || lower($2) || '%'
    order by p.gravity desc, p.id desc limit 50) r`,
};

const modeCounts = MODES.map(
  (mode) =>
    `'${mode}', json_build_object(${Array.from({ length: 7 }, (_none, code) => `'${code}', count(*) filter (where ${column(mode)} = ${code})`).join(', ')})`,
).join(', ');

export const SUMMARY = {
  name: 'summary',
  text: `select json_build_object('clients', json_agg(c))::text as body from (
    select client_id as id, client_name as name, count(*) as projects, json_build_object(${modeCounts}) as modes
    from project where workspace_id = $1 group by client_id, client_name) c`,
};

export const PROJECT = {
  name: 'project',
  text: `select row_to_json(r)::text as body from (
    select ${row}, p.version, p.created_at as "createdAt", f.facts, d.signs,
      (select coalesce(json_agg(m order by m.seq), '[]') from (
        select c.seq, c.at, c.before, c.after from change c
        where c.workspace_id = p.workspace_id and c.project_id = p.id and c.what = 'target-on') m) as moves
    ${source}
    join project_record f on f.workspace_id = p.workspace_id and f.project_id = p.id
    left join reading_period d on d.workspace_id = p.workspace_id and d.project_id = p.id and d.until_on is null
    where p.workspace_id = $1 and p.id = $2) r`,
};

export const WRITE = {
  name: 'write',
  text: `with written as (
      update project_record set facts = jsonb_set(facts, '{eval-cases}', $3::jsonb)
      where workspace_id = $1 and project_id = $2 returning project_id)
    update project p set version = version + 1 from written w
    where p.workspace_id = $1 and p.id = w.project_id returning json_build_object('id', p.id, 'version', p.version)::text as body`,
};

/** A run with its upload, its key against doubles, and its suite and test set where they are new. */
export const PUSH = {
  name: 'push',
  text: `
    with p as (
      select workspace_id, id, client_id from project where workspace_id = $1 and id = $2
    ), known as (
      select s.id from eval_suite s, p where s.workspace_id = $1 and s.project_id = p.id and s.key = 'bare'
    ), made as (
      insert into eval_suite (workspace_id, id, project_id, client_id, key, name, main_branch, created_at, updated_at)
      select $1, $3, p.id, p.client_id, 'bare', 'bare', 'main', now(), now() from p where not exists (select from known)
      on conflict do nothing returning id
    ), s as (
      select id from known union all select id from made limit 1
    ), known_set as (
      select t.id from eval_test_set t, s where t.workspace_id = $1 and t.suite_id = s.id and t.fingerprint = $8
    ), made_set as (
      insert into eval_test_set (workspace_id, id, suite_id, client_id, fingerprint, cases, keys, first_run_on)
      select $1, $4, s.id, p.client_id, $8, $11, $7, current_date from p, s where not exists (select from known_set)
      on conflict do nothing returning id
    ), t as (
      select id from known_set union all select id from made_set limit 1
    ), u as (
      insert into eval_upload (workspace_id, id, project_id, client_id, suite_id, format, tool, content_sha256, results_sha256,
        bytes, notes, received_at)
      select $1, $5, p.id, p.client_id, s.id, 'telltale-json', 'telltale', $9, $9, 1000, '[]', now() from p, s
    ), k as (
      insert into eval_replay (workspace_id, project_id, kind, key, client_id, upload_id)
      select $1, p.id, 'content', encode($9, 'hex'), p.client_id, $5 from p
    )
    insert into eval_run (workspace_id, id, project_id, client_id, suite_id, upload_id, test_set_id, variant, branch, run_at,
      run_on, received_at, status, planned, total, passed, failed, errored, skipped, score, metrics, outcomes, tool, verdict,
      comparison)
    select $1, $6, p.id, p.client_id, s.id, $5, t.id, '', 'main', $10, current_date, now(), 'success', $11, $11, $12::int,
      $11 - $12::int, 0, 0, $12::double precision / $11, '[]', $13, 'telltale', 'not-known', '{}'
    from p, s, t
    returning json_build_object('id', id)::text as body`,
};
