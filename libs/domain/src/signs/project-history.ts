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
}
