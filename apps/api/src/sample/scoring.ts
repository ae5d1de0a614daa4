import type { AnswerKind, ChangeKind } from '@telltale/domain';
import type { DaysAgo, SampleChange } from './story';

/** What a story tells of the evaluation of a project: the same that CI pushes and people type. */
export type SampleScoring =
  | ({ readonly what: 'suite' } & SampleSuite)
  | ({ readonly what: 'run' } & SampleRun)
  | { readonly what: 'change'; readonly kind: ChangeKind; readonly words: string }
  | { readonly what: 'question' }
  | { readonly what: 'answer'; readonly kind: Exclude<AnswerKind, 'run'>; readonly sentence?: string };

/** What people say of a suite; it is made by that, or changed. */
export interface SampleSuite {
  readonly suite: string;
  readonly version?: string;
  readonly fixedSince?: DaysAgo;
  readonly passThreshold?: number;
  readonly unanswered?: number;
}

export interface SampleRun {
  readonly suite: string;
  readonly version: string;
  readonly model: string;
  /** Keys of the cases, as people read them. */
  readonly cases: readonly string[];
  readonly failing: readonly string[];
  /** Later runs are held against it. */
  readonly isBaseline?: boolean;
}

/** The file of a run as the team's own script writes it. */
export function runFile({ suite, model, cases, failing }: SampleRun, startedAt: Date): string {
  const failed = new Set(failing);
  return JSON.stringify({
    suite,
    model,
    startedAt: startedAt.toISOString(),
    cases: cases.map((key) => ({ key, passed: !failed.has(key) })),
  });
}

export function suiteKept(daysAgo: DaysAgo, suite: SampleSuite): SampleChange {
  return { daysAgo, scored: { what: 'suite', ...suite } };
}

export function scored(daysAgo: DaysAgo, run: SampleRun): SampleChange {
  return { daysAgo, scored: { what: 'run', ...run } };
}

export function systemChanged(daysAgo: DaysAgo, kind: ChangeKind, words: string): SampleChange {
  return { daysAgo, scored: { what: 'change', kind, words } };
}

/** Somebody asks whether it is better or worse than last week. */
export function askedTeam(daysAgo: DaysAgo): SampleChange {
  return { daysAgo, scored: { what: 'question' } };
}

export function teamAnswered(daysAgo: DaysAgo, sentence: string): SampleChange {
  return { daysAgo, scored: { what: 'answer', kind: 'sentence', sentence } };
}

/** `Claim 001` and so on. */
export function numbered(what: string, count: number): readonly string[] {
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => `${what} ${String(index + 1).padStart(digits, '0')}`);
}

/** So many cases of a suite that are the hardest: always the same ones first. */
export function hardest(cases: readonly string[], count: number): readonly string[] {
  return cases.toSorted((a, b) => hardness(b) - hardness(a) || (a < b ? -1 : 1)).slice(0, count);
}

/** Any fixed order that has nothing to do with the number of a case. */
function hardness(key: string): number {
  return Array.from(key).reduce((sum, letter) => (sum * 131 + letter.charCodeAt(0)) % 10_007, 7);
}

export interface WeeklyScores extends Pick<SampleRun, 'suite' | 'version' | 'model' | 'cases'> {
  /** How many cases fail, week by week; the first run is the baseline. */
  readonly failing: readonly number[];
}

/** A run a week, the last one on the day `to`. */
export function scoresWeekly(to: DaysAgo, { failing, ...run }: WeeklyScores): readonly SampleChange[] {
  return failing.map((count, week) =>
    scored(to + 7 * (failing.length - 1 - week), {
      ...run,
      failing: hardest(run.cases, count),
      isBaseline: week === 0,
    }),
  );
}
