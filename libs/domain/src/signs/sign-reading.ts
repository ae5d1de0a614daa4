import type { FailureMode } from '../words/failure-mode';
import type { Reading, Severity } from '../words/reading';
import type { Evidence } from './evidence';
import type { OpenQuestion } from './open-question';
import type { LitOutcome } from './outcome';

/**
 * One sign on one project. `because`, `evidence` and `clearsWhen` belong to a lit one (sentences hold age marks: see
 * `readOn`), `because` alone to one that does not apply, `questions` to an unknown one.
 */
export interface SignReading {
  readonly id: string;
  readonly mode: FailureMode;
  readonly reading: Reading;
  readonly severity: Severity | null;
  readonly because?: string;
  readonly evidence?: readonly Evidence[];
  readonly clearsWhen?: string;
  readonly questions?: readonly OpenQuestion[];
}

interface Named {
  readonly id: string;
  readonly mode: FailureMode;
}

// Every reading is written out with all its properties in one order. The engine then has one form to look up in the loops
// over readings, and nothing to copy: with a form for each kind, or with spreads, the reader takes half as long again.

export function litReading({ id, mode }: Named, outcome: LitOutcome, because: string): SignReading {
  const { reading, severity, evidence, clearsWhen } = outcome;
  return { id, mode, reading, severity, because, evidence, clearsWhen, questions: undefined };
}

export function clearReading({ id, mode }: Named): SignReading {
  const none = undefined;
  return {
    id,
    mode,
    reading: 'clear',
    severity: null,
    because: none,
    evidence: none,
    clearsWhen: none,
    questions: none,
  };
}

export function unknownReading({ id, mode }: Named, questions: readonly OpenQuestion[]): SignReading {
  const none = undefined;
  return {
    id,
    mode,
    reading: 'unknown',
    severity: null,
    because: none,
    evidence: none,
    clearsWhen: none,
    questions,
  };
}

export function notApplicableReading({ id, mode }: Named, because: string): SignReading {
  const none = undefined;
  const reading = 'not-applicable';
  return { id, mode, reading, severity: null, because, evidence: none, clearsWhen: none, questions: none };
}
