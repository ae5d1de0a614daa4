/** How a run ended; only one that ran to its end can be compared. */
export const RUN_STATUSES = ['success', 'partial', 'cancelled', 'error'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** What became of one case. An error is the tool's or the system's failure to answer, a failure is a wrong answer. */
export const CASE_OUTCOMES = ['passed', 'failed', 'errored', 'skipped', 'unscored'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** One case of a run. */
export interface CanonicalCase {
  /** Stable from run to run: the tool's own id of the case, else a digest of its input; never its place in the file alone. */
  readonly key: string;
  /** What a person reads, where the file has it; text of strangers. */
  readonly label: string | null;
  readonly outcome: CaseOutcome;
  /** The case's own score where the file has one; `null` is not 0. */
  readonly score: number | null;
  /** Digest of the expected answer where the file has one: the same case with another answer is another case. */
  readonly answerDigest: string | null;
  /** Why it failed or erred, in the tool's words, cut to 500 characters. */
  readonly reason: string | null;
  readonly durationMs: number | null;
}

/** Cases by what became of them; `total` is their sum. A case without a score is counted as errored, never as failed. */
export interface RunCounts {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
  readonly skipped: number;
}

/** A figure that a run carries beside its counts, a mean over `n` cases unless its tool means something else by it. */
export interface RunMetric {
  readonly name: string;
  /** `null` where the tool could not tell (NaN, empty): missing is missing. */
  readonly value: number | null;
  readonly n: number | null;
  readonly standardError: number | null;
  readonly isHigherBetter: boolean | null;
  readonly unit: string | null;
}

export interface RunCommit {
  /** Short or full hash, as the file has it: told apart by prefix. */
  readonly commit: string | null;
  readonly branch: string | null;
  /** The repository that it is of: it may be the tool's own. */
  readonly origin: string | null;
  readonly isDirty: boolean | null;
}

/** One scoring of one variant (prompt × model), whatever tool wrote it. */
export interface CanonicalRun {
  /** Prompt id and provider id, never a label; '' where the file knows of one variant only. */
  readonly variantKey: string;
  readonly variantLabel: string | null;
  readonly model: string | null;
  readonly provider: string | null;
  /** ISO instants; `null` where the file tells none. */
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly status: RunStatus;
  /** Cases that the test set holds, where the file tells; more than ran where a run is partial. */
  readonly plannedCases: number | null;
  /** `null` where the file carries scores alone. */
  readonly counts: RunCounts | null;
  readonly metrics: readonly RunMetric[];
  /** The name of the metric that decides where there are no cases; `null` where the file names none. */
  readonly primaryMetric: string | null;
  readonly cases: readonly CanonicalCase[];
  readonly commit: RunCommit | null;
}

/** What a file of results says. */
export interface CanonicalFile {
  readonly tool: string;
  readonly toolVersion: string | null;
  /** The tool's own id of this evaluation, by which a second push of it is known. */
  readonly externalId: string | null;
  readonly suiteName: string | null;
  readonly datasetName: string | null;
  /** At least one. */
  readonly runs: readonly CanonicalRun[];
  /** What was read with a grain of salt, for people: 'Times carry no zone; UTC was assumed.' */
  readonly notes: readonly string[];
}

/** The counts of cases; a case that carries no verdict is errored. */
export function countCases(cases: readonly CanonicalCase[]): RunCounts {
  const counts = { total: cases.length, passed: 0, failed: 0, errored: 0, skipped: 0 };
  for (const { outcome } of cases) counts[outcome === 'unscored' ? 'errored' : outcome] += 1;
  return counts;
}
