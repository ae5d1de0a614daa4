import type { Severity } from '../words/reading';
import type { ShareInterval } from './wilson-interval';

/** How a part is drawn: in ink, as good, as one that matters, or dashed where nobody knows. */
export const PART_TONES = ['plain', 'good', 'serious', 'unknown'] as const;
export type PartTone = (typeof PART_TONES)[number];

/** One line of what a signal counts. */
export interface SignalPart {
  readonly label: string;
  readonly count: number;
  readonly tone: PartTone;
  /** What the count alone does not say: of how many projects. */
  readonly note?: string;
}

/** A share with its 95 % interval, and what it stands beside. */
export interface SignalShare extends ShareInterval {
  readonly words: string;
  readonly beside?: { readonly share: number; readonly words: string };
}

/** What a signal says of a portfolio today. */
export interface SignalFindings {
  /** One sentence with its figures. */
  readonly title: string;
  /** On how many cases it rests. */
  readonly n: number;
  readonly parts: readonly SignalPart[];
  /** What is left out because nobody knows it, each a sentence; nothing unknown is counted as zero. */
  readonly notKnown: readonly string[];
  readonly severity?: Severity;
  readonly share?: SignalShare;
  /** Why there is no rate. */
  readonly hidden?: string;
}

/** A signal of the whole portfolio: what it counts, and what its figures mean. */
export interface PortfolioSignalDefinition<Figures> {
  readonly id: string;
  /** What `n` counts, in the plural. */
  readonly of: string;
  readonly means: string;
  readonly find: (figures: Figures) => SignalFindings;
}

export interface PortfolioSignal extends SignalFindings {
  readonly id: string;
  readonly of: string;
  readonly means: string;
}

export function readSignal<Figures>(
  { id, of, means, find }: PortfolioSignalDefinition<Figures>,
  figures: Figures,
): PortfolioSignal {
  return { id, of, means, ...find(figures) };
}
