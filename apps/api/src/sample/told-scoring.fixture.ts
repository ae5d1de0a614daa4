import {
  type CanonicalRun,
  type ChangeKind,
  countCases,
  type Day,
  type EvaluationStanding,
  type QuestionStanding,
} from '@telltale/domain';
import { type JudgedRun, judgePush } from '../evaluations/push/judge-push';
import { checkedOptions } from '../evaluations/push/push-options';
import { pushedRun } from '../evaluations/push/pushed-run';
import { standingOf } from '../evaluations/standing/standing-of';
import type { StandingRows, StandingRun, SuiteRows } from '../evaluations/standing/standing-rows';
import type { StoredRun } from '../evaluations/stored/stored-run';
import { workingDay } from './calendar';
import type { SampleRun, SampleScoring, SampleSuite } from './scoring';

interface ToldChange {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly on: Day;
  isScored: boolean;
}

interface ToldSuite extends Omit<SuiteRows, 'lines'> {
  /** The oldest first. */
  readonly runs: readonly JudgedRun[];
  readonly baseline: StoredRun | null;
}

export interface ToldMoment {
  readonly on: Day;
  readonly at: Date;
  /** The client's day on which the story ends. */
  readonly today: Day;
}

/** Runs, changes and the question of one project of a story, judged by the parts that judge real ones. */
export class ToldScoring {
  private readonly suites = new Map<string, ToldSuite>();
  private readonly changes: ToldChange[] = [];
  private question: QuestionStanding | null = null;

  /** How the project stands after it. */
  tell(told: SampleScoring, moment: ToldMoment): EvaluationStanding | null {
    if (told.what === 'suite') this.keepSuite(told, moment);
    else if (told.what === 'run') this.run(told, moment);
    else if (told.what === 'change')
      this.changes.push({ kind: told.kind, what: told.words, on: moment.on, isScored: false });
    else if (told.what === 'question') this.question = { askedOn: moment.on, askedOf: null, answer: null };
    else if (this.question === null) throw new Error('Nobody has asked.');
    else this.question = { ...this.question, answer: { kind: told.kind, on: moment.on } };
    return standingOf(this.rows(), null, null);
  }

  private keepSuite({ suite, ...told }: SampleSuite, { today }: ToldMoment): void {
    const { fixedSince, ...fields } = told;
    const fixed = fixedSince === undefined ? {} : { fixedSince: workingDay(today, fixedSince) };
    this.suites.set(suite, { ...this.suite(suite), ...fields, ...fixed });
  }

  private suite(key: string): ToldSuite {
    const blank = { version: null, fixedSince: null, cases: null, unanswered: null, passThreshold: null };
    return this.suites.get(key) ?? { ...blank, key, name: key, runs: [], baseline: null };
  }

  private run(told: SampleRun, { on, at }: ToldMoment): void {
    const suite = this.suite(told.suite);
    const { version } = told;
    const place = { options: checkedOptions({}, undefined, at), suiteVersion: version, primaryMetric: null };
    const pushed = pushedRun(canonical(told, at), { ...place, receivedAt: at, dayOf: () => on });
    const previous = suite.runs.at(-1);
    const before = { previous: previous === undefined ? null : stored(previous), baseline: suite.baseline };
    const [judged] = judgePush([pushed], [before]);
    if (judged === undefined) throw new Error('One run gives one verdict.');
    const isBaseline = told.isBaseline === true;
    const run = isBaseline ? { ...judged, baselineId: judged.id, baselineComparison: null } : judged;
    const baseline = isBaseline ? stored(run) : suite.baseline;
    const runs = [...suite.runs, run];
    this.suites.set(told.suite, { ...suite, version, cases: told.cases.length, runs, baseline });
    for (const change of this.changes) change.isScored = true;
  }

  private rows(): StandingRows {
    const suites = [...this.suites.values()];
    const unscored = this.changes.filter(({ isScored }) => !isScored).map(bare);
    const latest = this.changes.at(-1);
    return {
      suites: suites.map(rowsOf),
      runDays: runDays(suites),
      models: models(suites),
      oldestSeen: null,
      weeks: [],
      latestChange: latest === undefined ? null : bare(latest),
      unscored: unscored.length,
      oldestUnscored: unscored[0] ?? null,
      unscoredModel: unscored.find(({ kind }) => kind === 'model') ?? null,
      question: this.question,
    };
  }
}

function bare({ kind, what, on }: ToldChange) {
  return { kind, what, on };
}

function canonical({ cases, failing, model }: SampleRun, at: Date): CanonicalRun {
  const failed = new Set(failing);
  const told = cases.map((key) => ({
    ...{ key, label: null, score: null, answerDigest: null, reason: null, durationMs: null },
    outcome: failed.has(key) ? ('failed' as const) : ('passed' as const),
  }));
  return {
    ...{ variantKey: '', variantLabel: null, model, provider: null, finishedAt: null, commit: null },
    ...{ startedAt: at.toISOString(), status: 'success', plannedCases: cases.length, primaryMetric: null },
    ...{ counts: countCases(told), metrics: [], cases: told },
  };
}

function stored({ id, on, suiteVersion, score, table, run: { counts } }: JudgedRun): StoredRun {
  if (counts === null || table === null) throw new Error('Runs of stories have cases.');
  const { keys, labels, outcomes, fingerprint } = table;
  return {
    ...{ id, on, status: 'success', suiteVersion, planned: counts.total, ...counts, score, scoreName: null },
    ...{ metrics: [], outcomes, keys, labels, fingerprint: fingerprint.toString('hex') },
  };
}

function rowsOf({ runs, baseline: _chosen, ...suite }: ToldSuite): SuiteRows {
  if (runs.length === 0) return { ...suite, lines: [] };
  const comparison = runs.at(-1)?.baselineComparison ?? null;
  return {
    ...suite,
    lines: [{ variant: '', runs: runs.map(standingRun).reverse(), comparison, newest: null }],
  };
}

function standingRun({ id, on, suiteVersion, table, score, comparison, ...run }: JudgedRun): StandingRun {
  return {
    ...{ id, on, version: suiteVersion, testSet: table?.fingerprint.toString('hex') ?? null, share: score },
    baselineId: run.baselineId,
    baselineVerdict: run.baselineComparison?.verdict ?? null,
    added: comparison.added,
    removed: comparison.removed,
  };
}

function runDays(suites: readonly ToldSuite[]): StandingRows['runDays'] {
  const days = new Map<Day, (boolean | null)[]>();
  for (const { runs, passThreshold } of suites) {
    for (const [on, score] of new Map(runs.map((run) => [run.on, run.score]))) {
      const isPassed = passThreshold === null || score === null ? [] : [score >= passThreshold];
      days.set(on, [...(days.get(on) ?? []), ...isPassed]);
    }
  }
  const told = [...days].map(([on, passed]) => ({
    on,
    isPassed: passed.length === 0 ? null : !passed.includes(false),
  }));
  return told.sort((a, b) => (a.on < b.on ? 1 : -1));
}

function models(suites: readonly ToldSuite[]): StandingRows['models'] {
  const last = new Map<string, Day>();
  for (const { runs } of suites) {
    for (const { on, run } of runs) {
      if (run.model !== null && on > (last.get(run.model) ?? '')) last.set(run.model, on);
    }
  }
  return [...last].map(([model, on]) => ({ model, on })).sort((a, b) => (a.on < b.on ? 1 : -1));
}
