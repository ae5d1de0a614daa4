import type { Day } from '../days/day';
import type { AnswerKind, ChangeKind, Verdict } from './eval-words';

/** The latest runs of a suite beside the baseline that a person chose. */
export interface BaselineStanding {
  readonly verdict: Verdict;
  readonly because: string;
  /** The day of the run that the latest one is compared with. */
  readonly on: Day;
  /** Names of cases that passed in the baseline and do not now, at most five. */
  readonly newlyFailing: readonly string[];
  readonly newlyFailingCount: number;
  /** How many of the latest runs in a row are worse than the baseline. */
  readonly worseInARow: number;
}

/** Cases that came, went or got another answer while the suite kept its version. */
export interface UnversionedChange {
  readonly on: Day;
  readonly added: number;
  readonly removed: number;
  /** The version that the suite was said to be; `null` where nobody gave it one. */
  readonly version: string | null;
}

export interface SuiteStanding {
  readonly key: string;
  readonly name: string;
  readonly version: string | null;
  readonly fixedSince: Day | null;
  /** Cases of its test set; `null` where no run told them. */
  readonly cases: number | null;
  /** Cases without a known right answer; `null` where that is not known. */
  readonly unanswered: number | null;
  /** The share of passed cases, 0 to 1, from which on the business owner takes the suite as passed. */
  readonly passThreshold: number | null;
  /** `null` while it has no run on its main branch. */
  readonly lastRunOn: Day | null;
  /** Whether the latest run reached the threshold; `null` without a threshold, a run or counts. */
  readonly isPassed: boolean | null;
  /**
   * What the latest run scored: the lowest and the highest of its variants; `null` where one of them tells no score. Absent
   * in what was kept before conditions were watched.
   */
  readonly lastScores?: { readonly low: number; readonly high: number } | null;
  /** `null` while nobody chose a baseline. */
  readonly baseline: BaselineStanding | null;
  readonly unversionedChange: UnversionedChange | null;
}

/** The on-demand question that was asked last. */
export interface QuestionStanding {
  readonly askedOn: Day;
  readonly askedOf: string | null;
  readonly answer: { readonly kind: AnswerKind; readonly on: Day } | null;
}

/** A change that no run has scored so far. */
export interface UnscoredChange {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly on: Day;
}

/** How the latest run stands beside the oldest one of the last eight weeks with runs that it can be compared with. */
export const TREND_WORDS = ['better', 'worse', 'steady', 'not-known'] as const;
export type TrendWord = (typeof TREND_WORDS)[number];

/** How many days with runs a standing keeps. */
export const RUN_DAYS_KEPT = 60;

/** The line of a portfolio: of the suite that was run last. */
export interface EvaluationTrend {
  readonly word: TrendWord;
  readonly lastRunOn: Day;
  /** At most eight weeks that had runs, the oldest first; `week` is their Monday, the score that of the week's last run. */
  readonly weeks: readonly { readonly week: Day; readonly score: number | null }[];
}

/** What Telltale recorded of a project's evaluation: what signs may know of runs, changes and the question. */
export interface EvaluationStanding {
  /** The newest run first; at most twenty. */
  readonly suites: readonly SuiteStanding[];
  readonly changes: {
    readonly latest: UnscoredChange;
    readonly unscored: number;
    readonly oldestUnscored: UnscoredChange | null;
    /** The oldest unscored change of the model. */
    readonly unscoredModel: UnscoredChange | null;
  } | null;
  readonly question: QuestionStanding | null;
  /** The last day with a run of each model, the newest first; at most ten. */
  readonly models: readonly { readonly model: string; readonly on: Day }[];
  /** Days with runs, the newest first, at most sixty, and whether all suites that ran and have a threshold reached it. */
  readonly runDays: readonly { readonly on: Day; readonly isPassed: boolean | null }[];
  readonly trend: EvaluationTrend | null;
}
