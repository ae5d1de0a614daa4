import type { ImportCountsReply, ImportTotalReply } from '@telltale/contract';
import { STAGES } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { presetByKey } from '../presets/find-preset';
import type { StagedImport } from '../reading/stage-records';

const COUNTS = `
  select count(*)::int as records,
    count(*) filter (where outcome <> 'needs-person')::int as projects,
    count(*) filter (where outcome = 'create')::int as created,
    count(*) filter (where outcome = 'update')::int as updated,
    count(*) filter (where outcome = 'unchanged')::int as unchanged,
    count(distinct client_key) filter (where client_key <> '')::int as clients,
    count(distinct (client_key, unit)) filter (where unit is not null)::int as units,
    count(*) filter (where outcome = 'needs-person')::int as "needPerson"
  from import_record where workspace_id = $1 and import_id = $2`;

/** `$3` lists the facts that are counted; the stage counts as one of them. */
const TOTALS = `
  select c.fact, c.value, count(*)::int as count
  from import_record r
  cross join lateral (
    select 'stage' as fact, r.stage as value
    union all select k, r.facts -> k ->> 'value' from unnest($3::text[]) k
  ) c
  where r.workspace_id = $1 and r.import_id = $2 group by c.fact, c.value`;

const NOT_ASKED = 'not-asked';

/** Counts the import once more, by what became of its records and by what they say, and stores that with the notes' counts. */
export async function storeCounts(manager: EntityManager, staged: StagedImport): Promise<void> {
  const parameters = [staged.workspaceId, staged.importId];
  const [counts] = await manager.query<ImportCountsReply[]>(COUNTS, parameters);
  const totals = await totalsOf(manager, staged);
  await manager.query(
    `update import set counts = $3, totals = $4, note_counts = coalesce((
       select jsonb_agg(jsonb_build_object('code', n.code, 'count', n.count)) from (
         select code, count(*) as count from import_note where workspace_id = $1 and import_id = $2 group by code
       ) n), '[]')
     where workspace_id = $1 and id = $2`,
    [...parameters, JSON.stringify(counts), JSON.stringify(totals)],
  );
}

async function totalsOf(
  manager: EntityManager,
  { workspaceId, importId, preset }: StagedImport,
): Promise<ImportTotalReply[]> {
  const { counted } = presetByKey(preset);
  const found = await manager.query<{ fact: string; value: string | null; count: number }[]>(TOTALS, [
    workspaceId,
    importId,
    counted.map(({ fact }) => fact),
  ]);
  const wanted = [{ name: 'stage', fact: 'stage', values: STAGES as readonly string[] }, ...counted];
  return wanted.flatMap(({ name, fact, values }) =>
    [...values, null].flatMap((value) => {
      const total = found.find((one) => one.fact === fact && one.value === value);
      return total === undefined ? [] : { name, value: value ?? NOT_ASKED, count: total.count };
    }),
  );
}
