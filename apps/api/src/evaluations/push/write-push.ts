import { gzipSync } from 'node:zlib';
import type { CanonicalFile, RunCounts } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { queryByName } from '../../database/query-by-name';
import type { ProjectInHand } from '../../signs/project-in-hand';
import type { JudgedRun } from './judge-push';
import type { ReceivedResults } from './receive-results';
import { type ReplayKeys, replayRows } from './replays';
import type { SuiteOfPush } from './suite-of-push';

/** All of a push that is written. */
export interface PushToWrite {
  readonly uploadId: string;
  readonly suite: SuiteOfPush;
  readonly received: ReceivedResults;
  readonly keepsRaw: boolean;
  readonly format: string;
  readonly file: CanonicalFile;
  readonly keys: ReplayKeys;
  readonly notes: readonly string[];
  readonly runs: readonly JudgedRun[];
  readonly at: Date;
}

const UPLOAD = `
  with upload as (
    insert into eval_upload (workspace_id, id, project_id, client_id, suite_id, format, tool, tool_version, external_id,
      content_sha256, results_sha256, file_name, bytes, notes, raw, received_at, account_id, by_name, token_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $21)
  )
  insert into eval_replay (workspace_id, project_id, kind, key, client_id, upload_id)
  select $1, $3, k.kind, k.key, $4, $2 from unnest($19::text[], $20::text[]) as k(kind, key)
  on conflict do nothing`;

const TEST_SETS = `
  with given as (
    select * from jsonb_to_recordset($4) as g(id uuid, fingerprint text, keys text[], labels text[], on_day date)
  ), made as (
    insert into eval_test_set (workspace_id, id, suite_id, client_id, fingerprint, cases, keys, labels, first_run_on)
    select $1, g.id, $2, $3, decode(g.fingerprint, 'hex'), cardinality(g.keys), g.keys, g.labels, g.on_day from given g
    on conflict (workspace_id, suite_id, fingerprint) do nothing
    returning id, fingerprint
  )
  select id, encode(fingerprint, 'hex') as fingerprint from made
  union all
  select t.id, g.fingerprint from given g
  join eval_test_set t on t.workspace_id = $1 and t.suite_id = $2 and t.fingerprint = decode(g.fingerprint, 'hex')`;

const RUN = `
  insert into eval_run (workspace_id, id, project_id, client_id, suite_id, upload_id, test_set_id, suite_version, variant,
    variant_label, branch, run_at, run_on, received_at, status, planned, total, passed, failed, errored, skipped, score,
    score_name, metrics, outcomes, scores, model, provider, tool, commit_hash, commit_origin, is_dirty, verdict, comparison,
    baseline_id, baseline_verdict, baseline_comparison)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
    $26::real[], $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37)`;

/** Writes a push of a locked project. */
export async function writePush(
  manager: EntityManager,
  caller: Caller,
  project: ProjectInHand,
  push: PushToWrite,
): Promise<void> {
  const testSets = await writeTestSets(manager, caller, project, push);
  await writeUpload(manager, caller, project, push);
  for (const run of push.runs) await writeRun(manager, caller, project, push, { run, testSets });
}

async function writeUpload(
  manager: EntityManager,
  { workspaceId, accountId, name, token }: Caller,
  { id: projectId, state }: ProjectInHand,
  { uploadId, suite, received, keepsRaw, format, file, keys, notes, at }: PushToWrite,
): Promise<void> {
  const { bytes, fileName } = received;
  const replays = replayRows(keys);
  const values = [
    ...[workspaceId, uploadId, projectId, state.clientId, suite.id],
    ...[format, file.tool, file.toolVersion, file.externalId, keys.contentHash, keys.resultsHash],
    ...[
      fileName,
      bytes.length,
      JSON.stringify(notes),
      keepsRaw ? gzipSync(bytes) : null,
      at,
      accountId,
      name,
    ],
    ...[replays.map(([kind]) => kind), replays.map(([, key]) => key)],
    token ?? null,
  ];
  await queryByName(manager, { name: 'upload of push', text: UPLOAD, values });
}

/** Ids by fingerprint. A test set is stored once, however often it is run. */
async function writeTestSets(
  manager: EntityManager,
  { workspaceId }: Caller,
  { state }: ProjectInHand,
  { suite, runs }: PushToWrite,
): Promise<ReadonlyMap<string, string>> {
  const given = new Map(
    runs.flatMap(({ table, on }) => {
      if (table === null) return [];
      const fingerprint = table.fingerprint.toString('hex');
      return [[fingerprint, { id: v7(), fingerprint, keys: table.keys, labels: table.labels, on_day: on }]];
    }),
  );
  if (given.size === 0) return new Map();
  const values = [workspaceId, suite.id, state.clientId, JSON.stringify([...given.values()])];
  const rows = await queryByName<{ id: string; fingerprint: string }>(manager, {
    name: 'test sets of push',
    text: TEST_SETS,
    values,
  });
  return new Map(rows.map(({ id, fingerprint }) => [fingerprint, id]));
}

async function writeRun(
  manager: EntityManager,
  { workspaceId }: Caller,
  { id: projectId, state }: ProjectInHand,
  { uploadId, suite, file, at }: PushToWrite,
  { run, testSets }: { readonly run: JudgedRun; readonly testSets: ReadonlyMap<string, string> },
): Promise<void> {
  const { table, comparison, run: told } = run;
  const testSetId = table === null ? null : testSets.get(table.fingerprint.toString('hex'));
  const values = [
    ...[workspaceId, run.id, projectId, state.clientId, suite.id, uploadId, testSetId, run.suiteVersion],
    ...[run.variant, told.variantLabel, run.branch, run.runAt, run.on, at, told.status, told.plannedCases],
    ...[...countColumns(told.counts), run.score, run.metric?.name, JSON.stringify(told.metrics)],
    ...[table?.outcomes, table?.scores, told.model, told.provider, file.tool],
    ...[run.commit, told.commit?.origin, told.commit?.isDirty],
    ...[comparison.verdict, JSON.stringify(comparison), ...baselineColumns(run)],
  ];
  await queryByName(manager, { name: 'run of push', text: RUN, values });
}

function countColumns(counts: RunCounts | null): readonly (number | undefined)[] {
  return [counts?.total, counts?.passed, counts?.failed, counts?.errored, counts?.skipped];
}

function baselineColumns({ baselineId, baselineComparison }: JudgedRun): readonly (string | null)[] {
  if (baselineComparison === null) return [baselineId, null, null];
  return [baselineId, baselineComparison.verdict, JSON.stringify(baselineComparison)];
}
