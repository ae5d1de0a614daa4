import { sentenceStart } from '../words/spoken-list';
import type { Verdict, VerdictMethod } from './eval-words';
import type { FlipChances } from './mcnemar';
import type { DifferenceInterval } from './newcombe';

/** What figures can say; the other two are said where there are none. */
export type Judgement = Extract<Verdict, 'better' | 'worse' | 'no-clear-change'>;

/** `null` throughout is what the runs do not tell; it is never 0. */
export interface VerdictFigures {
  readonly method: VerdictMethod | null;
  /** Cases that the verdict rests on; of two unpaired runs those of the smaller. */
  readonly n: number | null;
  /** Cases of both runs, of the later alone, of the earlier alone. */
  readonly shared: number | null;
  readonly added: number | null;
  readonly removed: number | null;
  readonly passedBefore: number | null;
  readonly passedAfter: number | null;
  /** Keys of cases; empty where single cases are not known. */
  readonly newlyFailing: readonly string[];
  readonly newlyFixed: readonly string[];
  /** Passed before, and ended in an error or without a verdict now. */
  readonly newlyErrored: readonly string[];
  /** One-sided p-values of the paired test. */
  readonly chances: FlipChances | null;
  /** 90 % interval of later less earlier: of the passed share, else of the score in its own unit. */
  readonly interval: DifferenceInterval | null;
}

export interface RunVerdict extends VerdictFigures {
  readonly verdict: Verdict;
  /** One sentence for people who read no statistics. */
  readonly because: string;
}

const NO_FIGURES: VerdictFigures = {
  method: null,
  n: null,
  shared: null,
  added: null,
  removed: null,
  passedBefore: null,
  passedAfter: null,
  newlyFailing: [],
  newlyFixed: [],
  newlyErrored: [],
  chances: null,
  interval: null,
};

/** `Not comparable: …` */
export function sayVerdict(
  verdict: Verdict,
  reason: string,
  figures: Partial<VerdictFigures> = {},
): RunVerdict {
  const because = `${sentenceStart(verdict.replaceAll('-', ' '))}: ${reason}.`;
  return { ...NO_FIGURES, ...figures, verdict, because };
}
