import type { EvalPushReply, EvalVariantReply, EvalVerdictReply } from '@telltale/contract';
import { gravest, type RunCounts } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { countsOf } from '../stored/stored-run';
import type { JudgedRun } from './judge-push';

/** One variant, be it just judged or read again. */
export interface ToldVariant {
  readonly runId: string;
  readonly key: string;
  readonly label: string | null;
  readonly cases: number | null;
  readonly counts: RunCounts | null;
  readonly score: number | null;
  /** The name of the deciding score; `null`: the share of passed cases. */
  readonly scoreName: string | null;
  readonly previousScore: number | null;
  readonly comparison: EvalVerdictReply;
}

interface Told {
  readonly uploadId: string | null;
  readonly suite: string;
  readonly format: string;
  readonly notes: readonly string[];
  readonly isReplay: boolean;
  readonly variants: readonly ToldVariant[];
  /** Where the page of a run is. */
  readonly urlOf: (runId: string | null) => string;
}

export function pushReply({
  uploadId,
  suite,
  format,
  notes,
  isReplay,
  variants,
  urlOf,
}: Told): EvalPushReply {
  const speaker = gravest(variants, ({ comparison }) => comparison.verdict);
  if (speaker === null) throw new Error('A push holds at least one run');
  const { verdict, because } = speaker.comparison;
  const name = variants.length === 1 ? '' : `${speaker.label ?? speaker.key}: `;
  return {
    id: uploadId,
    suite,
    format,
    counts: totalOf(variants),
    variants: variants.map((variant) => variantReply(variant, uploadId === null)),
    verdict,
    because: `${name}${because}`,
    url: urlOf(uploadId === null ? null : speaker.runId),
    isReplay,
    notes: [...notes],
  };
}

function variantReply(variant: ToldVariant, isDryRun: boolean): EvalVariantReply {
  const { runId, key, label, cases, counts, comparison, score, scoreName, previousScore } = variant;
  const isShare = scoreName === null && score !== null && previousScore !== null;
  return {
    key,
    label,
    runId: isDryRun ? null : runId,
    cases,
    counts: counts === null ? null : { ...counts },
    verdict: comparison.verdict,
    because: comparison.because,
    previousRunId: comparison.comparedWith?.runId ?? null,
    delta: isShare ? Math.round((score - previousScore) * 100_000) / 1_000 : null,
  };
}

/** Rows of all variants; `null` where none of them tells counts. */
function totalOf(variants: readonly ToldVariant[]): RunCounts | null {
  const counted = variants.flatMap(({ counts }) => (counts === null ? [] : [counts]));
  if (counted.length === 0) return null;
  const sum = (part: keyof RunCounts) => counted.reduce((total, counts) => total + counts[part], 0);
  return {
    total: sum('total'),
    passed: sum('passed'),
    failed: sum('failed'),
    errored: sum('errored'),
    skipped: sum('skipped'),
  };
}

export function judgedVariant(judged: JudgedRun): ToldVariant {
  const { id, variant, run, table, score, metric, previousScore, comparison } = judged;
  return {
    runId: id,
    key: variant,
    label: run.variantLabel,
    cases: table?.keys.length ?? null,
    counts: run.counts,
    score,
    scoreName: metric?.name ?? null,
    previousScore,
    comparison,
  };
}

const STORED = `
  select u.format, u.notes, s.key as suite, r.id as "runId", r.variant as key, r.variant_label as label, t.cases, r.total, r.passed,
    r.failed, r.errored, r.skipped, r.score, r.score_name as "scoreName", b.score as "previousScore", r.comparison
  from eval_upload u
  join eval_suite s on s.workspace_id = u.workspace_id and s.id = u.suite_id
  join eval_run r on r.workspace_id = u.workspace_id and r.upload_id = u.id
  left join eval_test_set t on t.workspace_id = r.workspace_id and t.id = r.test_set_id
  left join eval_run b on b.workspace_id = r.workspace_id and b.id = (r.comparison #>> '{comparedWith,runId}')::uuid
  where u.workspace_id = $1 and u.id = $2
  order by r.id`;

type StoredRow = Omit<ToldVariant, 'counts'> &
  RunCounts & { readonly format: string; readonly notes: readonly string[]; readonly suite: string };

/** A push that is told again, as it stands now. */
export async function storedReply(
  manager: EntityManager,
  { workspaceId }: Caller,
  uploadId: string,
  urlOf: Told['urlOf'],
): Promise<EvalPushReply> {
  const rows = await manager.query<StoredRow[]>(STORED, [workspaceId, uploadId]);
  const { suite = '', format = '', notes = [] } = rows[0] ?? {};
  const variants = rows.map((row) => ({ ...row, counts: countsOf(row) }));
  return pushReply({ uploadId, suite, format, notes, isReplay: true, variants, urlOf });
}
