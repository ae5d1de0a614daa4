import { spokenCount } from '../days/spoken-day';
import { spokenNumber } from '../words/spoken-number';
import { unlessNone } from './cases-known';
import type { PortfolioSignalDefinition } from './portfolio-signal';
import { LEAST_FINISHED } from './share-shipped';
import { spokenInterval, spokenPercent } from './share-words';
import { wilsonInterval } from './wilson-interval';

/** A run of more days ago cannot say whether this week is better than the last. */
export const WEEK_DAYS = 7;

/** Projects from Building to Production by whether they could say today if they got better since last week. */
export interface WeekOverWeek {
  readonly can: number;
  readonly cannot: number;
  readonly notKnown: number;
}

/** A share of so few cases is not printed; the counts are. */
const LEAST_CASES = LEAST_FINISHED;

export const weekOverWeek: PortfolioSignalDefinition<WeekOverWeek> = {
  id: 'week-over-week',
  of: 'projects from Building to Production',
  means: `Better or worse than last week? A project can answer when a fixed suite exists and was run within ${WEEK_DAYS} days. No suite and no run so far are answers: it cannot.`,
  find({ can, cannot, notKnown }) {
    const known = can + cannot;
    const interval = known < LEAST_CASES ? null : wilsonInterval(can, known);
    const counts = `${spokenNumber(can)} of ${spokenCount(known, 'project')} can answer week over week today`;
    return {
      title: titleOf(
        { can, cannot, notKnown },
        interval === null ? counts : `${counts}: ${spokenPercent(interval.share)}`,
      ),
      n: known,
      parts: [
        { label: 'Can answer', count: can, tone: 'good' },
        { label: 'Cannot answer', count: cannot, tone: 'serious' },
        { label: 'Not known', count: notKnown, tone: 'unknown' },
      ],
      notKnown: unlessNone(
        notKnown,
        (count) =>
          `Suite or last run of ${spokenCount(count, 'project')} is not known: not counted as unable.`,
      ),
      ...(interval === null ? {} : { share: { ...interval, words: spokenInterval(interval) } }),
    };
  },
};

function titleOf({ can, cannot, notKnown }: WeekOverWeek, counts: string): string {
  if (can + cannot > 0) return `${counts}.`;
  if (notKnown === 0) return 'No project is between Building and Production.';
  return 'Which projects can answer week over week is not known.';
}
