import type { Reading } from '../words/reading';
import type { Situation } from './record.fixture';

/** A sign that is lit, the clear-fact that it names, and the record once exactly that has been recorded. */
export interface ClearFactStory {
  readonly sign: string;
  readonly lit: Situation;
  readonly clearsWhen: string;
  readonly recorded: Situation;
  /** What it reads then; clear unless the clear-fact is a stage in which the sign does not apply. */
  readonly reading?: Reading;
}
