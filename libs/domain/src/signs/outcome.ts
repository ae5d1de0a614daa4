import type { Severity } from '../words/reading';
import type { Evidence } from './evidence';

/** A lit sign: how grave, one sentence with its figures, what it rests on, and what would clear it. */
export interface LitOutcome<S extends Severity = Severity> {
  readonly reading: 'lit';
  readonly severity: S;
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

/**
 * What a sign may say. It never says "unknown": where it says *clear* although a fact that it asked for has no answer,
 * the reader says so. *Lit* and *not applicable* stand on what is known, whatever else is open.
 */
export type SignOutcome<S extends Severity = Severity> = LitOutcome<S> | ClearOutcome | NotApplicableOutcome;

const CLEAR: ClearOutcome = { reading: 'clear' };

export function clear(): ClearOutcome {
  return CLEAR;
}

export function notApplicable(because: string): NotApplicableOutcome {
  return { reading: 'not-applicable', because };
}

export function lit<S extends Severity>(
  severity: S,
  parts: {
    readonly because: string;
    readonly evidence: readonly Evidence[];
    readonly clearsWhen: string;
  },
): LitOutcome<S> {
  const { because, evidence, clearsWhen } = parts;
  return { reading: 'lit', severity, because, evidence, clearsWhen };
}
