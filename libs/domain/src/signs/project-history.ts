import type { FirstMark } from '../clients/client-standing';
import type { Day } from '../days/day';
import type { KnownDay } from '../days/known-day';

/** What Telltale itself recorded of a project; always known. */
export interface ProjectHistory {
  /** The day on which the project was first recorded. */
  readonly recordedOn: Day;
  /** The day of its latest entry into Building, or `null` when it was never recorded there. */
  readonly buildingSince: Day | null;
  /** The first target that was set, kept for ever; `null` when none was. */
  readonly originalTarget: KnownDay | null;
  /** How often the target was changed after it was set. */
  readonly targetMoves: number;
  /** The day on which it reached Production; `null` also where nobody told the day. */
  readonly shippedOn: Day | null;
  /** How it ended as the client's first project, where it was that. */
  readonly firstMark: FirstMark | null;
}
