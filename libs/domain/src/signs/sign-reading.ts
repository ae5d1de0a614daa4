import type { FailureMode } from '../words/failure-mode';
import type { Reading, Severity } from '../words/reading';
import type { Evidence } from './evidence';
import type { OpenQuestion } from './open-question';

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
