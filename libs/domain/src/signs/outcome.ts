import type { Severity } from '../words/reading';
import type { Evidence } from './evidence';

/** A lit sign: how grave, one sentence with its figures, what it rests on, and what would clear it. */
export interface LitOutcome {
  readonly reading: 'lit';
  readonly severity: Severity;
  readonly because: string;
  readonly evidence: readonly Evidence[];
  /** Completes "Clears when …": no capital letter, no full stop. */
  readonly clearsWhen: string;
}

export interface ClearOutcome {
  readonly reading: 'clear';
}

export interface NotApplicableOutcome {
  readonly reading: 'not-applicable';
  /** Completes "Does not apply: …". */
  readonly because: string;
}

/** What a sign may say. It never says "unknown": the reader does, when a fact that was asked for has no answer. */
export type SignOutcome = LitOutcome | ClearOutcome | NotApplicableOutcome;

const CLEAR: ClearOutcome = { reading: 'clear' };

export function clear(): ClearOutcome {
  return CLEAR;
}

export function notApplicable(because: string): NotApplicableOutcome {
  return { reading: 'not-applicable', because };
}

export function lit(
  severity: Severity,
  parts: {
    readonly because: string;
    readonly evidence: readonly Evidence[];
    readonly clearsWhen: string;
  },
): LitOutcome {
  return { reading: 'lit', severity, ...parts };
}
