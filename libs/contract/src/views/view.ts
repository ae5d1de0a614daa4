import { ProjectChoiceQuery, PROJECT_SORTS, type ProjectSort } from '../projects/project-query';
import { Flag, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';
import { PageReply } from '../wire/page';

export const VIEW_NAME_LENGTH_MOST = 80;

/** The columns of the portfolio that may be chosen, in the order in which they stand; project and lamps are always there. */
export const PORTFOLIO_COLUMNS = [
  'owner',
  'unit',
  'stage',
  'window',
  'target',
  'evaluation',
  'coverage',
  'status',
  'next',
  'updated',
] as const;
export type PortfolioColumn = (typeof PORTFOLIO_COLUMNS)[number];

export const DENSITIES = ['full', 'compact'] as const;
export type DensityName = (typeof DENSITIES)[number];

/**
 * What a view keeps: the parameters of the portfolio page's address, which but for the last two are those of the list. A
 * view is of no day and of no place in the list, so that it knows neither `asOf` nor `cursor`.
 */
export class ViewQuery extends ProjectChoiceQuery {
  @OneOf(PROJECT_SORTS, { optional: true }) sort?: ProjectSort;
  @OneOf(['client'], { optional: true }) group?: 'client';
  @Text({ optional: true, max: 200, description: PORTFOLIO_COLUMNS.join(', ') }) columns?: string;
  @OneOf(DENSITIES, { optional: true }) density?: DensityName;
}

export class StartViewReply {
  @Id() id!: string;
  @Text() name!: string;
  @Nested(() => ViewQuery) query!: ViewQuery;
}

export class ViewReply extends StartViewReply {
  @Flag({ description: 'Everybody of the workspace may open it' }) isShared!: boolean;
  @Flag({ description: 'The caller’s own' }) isMine!: boolean;
  @Flag({ description: 'The caller’s portfolio starts with it' }) isStart!: boolean;
  @Text({ description: 'Who made it' }) madeBy!: string;
  @Integer({ description: 'What its ETag names' }) version!: number;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
}

export class ViewListReply {
  @ListOf(() => ViewReply) data!: ViewReply[];
  @Nested(() => PageReply) page!: PageReply;
}

export class ViewCreateRequest {
  @Text({ min: 1, max: VIEW_NAME_LENGTH_MOST }) name!: string;
  @Nested(() => ViewQuery) query!: ViewQuery;
  @Flag({ optional: true }) isShared?: boolean;
}

export class ViewPatchRequest {
  @Text({ optional: true, min: 1, max: VIEW_NAME_LENGTH_MOST }) name?: string;
  @Nested(() => ViewQuery, { optional: true }) query?: ViewQuery;
  @Flag({ optional: true }) isShared?: boolean;
}

export class StartViewRequest {
  @Id({ nullable: true, description: 'Null starts with the whole portfolio again' }) viewId!: string | null;
}
