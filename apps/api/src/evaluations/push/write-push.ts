import { gzipSync } from 'node:zlib';
import type { CanonicalFile, RunCounts } from '@telltale/domain';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import type { NamedStatement } from '../../database/query-by-name';
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
  /** Fingerprints of test sets that are stored already. */
  readonly knownSets: ReadonlySet<string>;
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

/** A test set is stored once, however often it is run. */
const TEST_SET = `
  insert into eval_test_set (workspace_id, id, suite_id, client_id, fingerprint, cases, keys, labels, first_run_on)
  values ($1, $2, $3, $4, $5, cardinality($6::text[]), $6, $7, $8)
  on conflict (workspace_id, suite_id, fingerprint) do nothing`;

const RUN = `
  insert into eval_run (workspace_id, id, project_id, client_id, suite_id, upload_id, test_set_id, suite_version, variant,
    variant_label, branch, run_at, run_on, received_at, status, planned, total, passed, failed, errored, skipped, score,
    score_name, metrics, outcomes, scores, model, provider, tool, commit_hash, commit_origin, is_dirty, verdict, comparison,
    baseline_id, baseline_verdict, baseline_comparison)
  values ($1, $2, $3, $4, $5, $6,
    (select t.id from eval_test_set t where t.workspace_id = $1 and t.suite_id = $5 and t.fingerprint = $7::bytea),
    $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26::real[], $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37)`;

/** Writes a push of a locked project: statements whose answers nobody waits for. */
export function pushStatements(caller: Caller, project: ProjectInHand, push: PushToWrite): NamedStatement[] {
  return [
    ...testSetStatements(caller, project, push),
    uploadStatement(caller, project, push),
    ...push.runs.map((run) => runStatement(caller, project, push, run)),
  ];
}

function uploadStatement(
  { workspaceId, accountId, name, token }: Caller,
  { id: projectId, state }: ProjectInHand,
  { uploadId, suite, received, keepsRaw, format, file, keys, notes, at }: PushToWrite,
): NamedStatement {
  const { bytes, fileName } = received;
  const replays = replayRows(keys);
  const raw = keepsRaw ? gzipSync(bytes) : null;
  const values = [
    ...[workspaceId, uploadId, projectId, state.clientId, suite.id],
    ...[format, file.tool, file.toolVersion, file.externalId, keys.contentHash, keys.resultsHash],
    ...[fileName, bytes.length, JSON.stringify(notes), raw, at, accountId, name],
    ...[replays.map(([kind]) => kind), replays.map(([, key]) => key)],
    token ?? null,
  ];
  return { name: 'upload of push', text: UPLOAD, values };
}

function testSetStatements(
  { workspaceId }: Caller,
  { state }: ProjectInHand,
  { suite, runs, knownSets }: PushToWrite,
): NamedStatement[] {
  const given = new Map(
    runs.flatMap(({ table, on }) => {
      const fingerprint = table?.fingerprint.toString('hex');
      if (table === null || fingerprint === undefined || knownSets.has(fingerprint)) return [];
      const { keys, labels } = table;
      const values = [workspaceId, v7(), suite.id, state.clientId, table.fingerprint, keys, labels, on];
      return [[fingerprint, { name: 'test set of push', text: TEST_SET, values }]];
    }),
  );
  return [...given.values()];
}

function runStatement(
  { workspaceId }: Caller,
  { id: projectId, state }: ProjectInHand,
  { uploadId, suite, file, at }: PushToWrite,
  run: JudgedRun,
): NamedStatement {
  const { table, comparison, run: told } = run;
  const values = [
    ...[
      workspaceId,
      run.id,
      projectId,
      state.clientId,
      suite.id,
      uploadId,
      table?.fingerprint,
      run.suiteVersion,
    ],
    ...[run.variant, told.variantLabel, run.branch, run.runAt, run.on, at, told.status, told.plannedCases],
    ...[...countColumns(told.counts), run.score, run.metric?.name, JSON.stringify(told.metrics)],
    ...[table?.outcomes, table?.scores, told.model, told.provider, file.tool],
    ...[run.commit, told.commit?.origin, told.commit?.isDirty],
    ...[comparison.verdict, JSON.stringify(comparison), ...baselineColumns(run)],
  ];
  return { name: 'run of push', text: RUN, values };
}

function countColumns(counts: RunCounts | null): readonly (number | undefined)[] {
  return [counts?.total, counts?.passed, counts?.failed, counts?.errored, counts?.skipped];
}

function baselineColumns({ baselineId, baselineComparison }: JudgedRun): readonly (string | null)[] {
  if (baselineComparison === null) return [baselineId, null, null];
  return [baselineId, baselineComparison.verdict, JSON.stringify(baselineComparison)];
}
