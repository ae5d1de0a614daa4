import { spokenCount } from '../days/spoken-day';
import { unlessNone, thereAre } from './cases-known';
import type { PortfolioSignalDefinition, SignalFindings } from './portfolio-signal';

/** Projects from Scoped to Pilot by the months since their greenlight, as DEMO-5 and DEMO-6 count them. */
export interface MonthsWithoutProduction {
  readonly underFour: number;
  readonly fourToSix: number;
  readonly pastSix: number;
  /** Of the two before: no greenlight is known, so they count from the start of development. */
  readonly fromDevelopment: number;
  /** Neither greenlit nor begun, which the record says. */
  readonly notBegun: number;
  readonly notKnown: number;
}

export const monthsWithoutProduction: PortfolioSignalDefinition<MonthsWithoutProduction> = {
  id: 'months-without-production',
  of: 'projects from Scoped to Pilot',
  means:
    'From month four on a team is tired, from month six on its leadership is. Months count from the greenlight; where none is known, from the start of development.',
  find(projects) {
    const { underFour, fourToSix, pastSix, notBegun, notKnown } = projects;
    const known = underFour + fourToSix + pastSix + notBegun;
    return {
      title: titleOf(projects, known),
      n: known + notKnown,
      parts: partsOf(projects),
      notKnown: notKnownOf(projects),
    };
  },
};

function titleOf({ fourToSix, pastSix, notKnown }: MonthsWithoutProduction, known: number): string {
  if (known + notKnown === 0) return 'No project is between Scoped and Pilot.';
  if (known === 0) return 'How long projects have been on their way to Production is not known.';
  if (fourToSix + pastSix === 0)
    return 'No project is known to be in month four or later without production.';
  return `${thereAre(fourToSix, 'project')} in month 4 to 6 without production, ${pastSix} past month 6.`;
}

function partsOf(projects: MonthsWithoutProduction): SignalFindings['parts'] {
  return [
    { label: 'Up to month 4', count: projects.underFour, tone: 'plain' },
    { label: 'Month 4 to 6', count: projects.fourToSix, tone: 'serious' },
    { label: 'Past month 6', count: projects.pastSix, tone: 'serious' },
    { label: 'Neither greenlit nor begun', count: projects.notBegun, tone: 'plain' },
    { label: 'Not known', count: projects.notKnown, tone: 'unknown' },
  ];
}

function notKnownOf({ fromDevelopment, notKnown }: MonthsWithoutProduction): readonly string[] {
  return [
    ...unlessNone(
      fromDevelopment,
      (count) =>
        `${spokenCount(count, 'project')} of month 4 and later ${count === 1 ? 'counts' : 'count'} from the start of development: no greenlight is known.`,
    ),
    ...unlessNone(
      notKnown,
      (count) => `Neither greenlight nor start of development is known of ${spokenCount(count, 'project')}.`,
    ),
  ];
}
