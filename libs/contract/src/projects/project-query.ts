import {
  FAILURE_MODES,
  type FailureMode,
  SEVERITIES,
  type Severity,
  STAGES,
  STATUSES,
} from '@telltale/domain';
import { PAGE_LIMIT_MOST } from '../wire/page';
import { DayText, Integer, OneOf, Text } from '../wire/property';

/** In the order of severity the gravest come first, then the most lit signs; a minus turns the others round. */
export const PROJECT_SORTS = [
  'severity',
  'name',
  '-name',
  'client',
  '-client',
  'target',
  '-target',
  'updated',
  '-updated',
] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

export const DECISION_FILTERS = ['needed'] as const;
export type DecisionFilter = (typeof DECISION_FILTERS)[number];

/**
 * The filters of a portfolio, the same in the page's address and in the API. `stage`, `status` and `client` take several
 * values divided by commas. `stage` also takes `not-asked` and `active` (all but the ends); `mode` keeps
 * projects on which that mode is lit, `severity` those with a lit sign of at least that severity (in that mode, when both
 * are given).
 */
export class ProjectChoiceQuery {
  @Text({ optional: true, max: 4_000, description: 'Client ids' }) client?: string;
  @Text({ optional: true, max: 200, description: `${STAGES.join(', ')}, not-asked, active` }) stage?: string;
  @OneOf(FAILURE_MODES, { optional: true }) mode?: FailureMode;
  @OneOf(SEVERITIES, { optional: true }) severity?: Severity;
  @Text({ optional: true, max: 20, description: 'A sign that is lit or waived on the project: EVAL-3' })
  sign?: string;
  @Text({ optional: true, max: 100, description: STATUSES.join(', ') }) status?: string;
  @OneOf(DECISION_FILTERS, {
    optional: true,
    description: 'Projects that need a decision, whatever the reason',
  })
  decision?: DecisionFilter;
  @Text({ optional: true, max: 50, description: 'A person’s id, `me`, or `none`' }) owner?: string;
  @Text({ optional: true, max: 200, description: 'Part of the name, unit, key or client' }) q?: string;
}

/** The same on any day. */
export class ProjectFilterQuery extends ProjectChoiceQuery {
  @DayText({ optional: true, description: 'As known at the end of that day' }) asOf?: string;
}

export class ProjectListQuery extends ProjectFilterQuery {
  @OneOf(PROJECT_SORTS, { optional: true }) sort?: ProjectSort;
  @OneOf(['client'], { optional: true, description: 'Sorts by client first' }) group?: 'client';
  @Integer({ optional: true, min: 1, max: PAGE_LIMIT_MOST }) limit?: number;
  @Text({ optional: true, max: 2_000 }) cursor?: string;
}

export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The whole of what a list with these filters shows, as a file. */
export class ProjectExportQuery extends ProjectFilterQuery {
  @OneOf(EXPORT_FORMATS, { optional: true, description: 'csv unless said' }) format?: ExportFormat;
  @OneOf(PROJECT_SORTS, { optional: true }) sort?: ProjectSort;
  @OneOf(['client'], { optional: true, description: 'Sorts by client first' }) group?: 'client';
}

export class AsOfQuery {
  @DayText({ optional: true, description: 'As known at the end of that day' }) asOf?: string;
}
