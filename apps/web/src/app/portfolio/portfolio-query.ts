import type {
  DECISION_FILTERS as DECISION_FILTER_NAMES,
  DecisionFilter,
  DENSITIES as DENSITY_NAMES,
  DensityName,
  PortfolioColumn,
  PROJECT_SORTS,
  ProjectSort,
} from '@telltale/contract';
import {
  type Day,
  FAILURE_MODES,
  type FailureMode,
  isDay,
  SEVERITIES,
  type Severity,
  STAGES,
  type Status,
  STATUSES,
} from '@telltale/domain';
import { COLUMNS, USUAL_COLUMNS } from './columns';

/** Typed by the contract's own list, so that the two cannot drift apart. */
export const SORTS: typeof PROJECT_SORTS = [
  'severity',
  'name',
  '-name',
  'client',
  '-client',
  'target',
  '-target',
  'updated',
  '-updated',
];

export const DENSITIES: typeof DENSITY_NAMES = ['full', 'compact'];

export const DECISION_FILTERS: typeof DECISION_FILTER_NAMES = ['needed'];

/** `active` is all but the ends, `not-asked` those whose stage nobody told. */
export const STAGE_FILTERS = ['active', ...STAGES, 'not-asked'] as const;
export type StageFilter = (typeof STAGE_FILTERS)[number];

/** What the portfolio shows: read from the address, written to the address, and asked of the API under the same names. */
export interface PortfolioQuery {
  readonly client: readonly string[];
  readonly stage: readonly StageFilter[];
  readonly mode: FailureMode | null;
  readonly severity: Severity | null;
  /** A sign that is lit or waived. */
  readonly sign: string | null;
  readonly status: readonly Status[];
  readonly decision: DecisionFilter | null;
  readonly owner: string | null;
  readonly q: string;
  readonly sort: ProjectSort;
  readonly group: 'client' | null;
  readonly columns: readonly PortfolioColumn[];
  /** Null leaves it to the device. */
  readonly density: DensityName | null;
  /** The saved view that was opened; what it holds stands in the address beside it. */
  readonly view: string | null;
  readonly asOf: Day | null;
}

/** An address, or any other way to look up a parameter by its name. */
export interface Parameters {
  get(name: string): string | null;
}

/** What the address holds; a word that is no choice here counts as absent. */
export function readPortfolioQuery(from: Parameters): PortfolioQuery {
  const asOf = from.get('asOf');
  const columns = among(COLUMNS, listed(from.get('columns')));
  return {
    client: listed(from.get('client')),
    stage: among(STAGE_FILTERS, listed(from.get('stage'))),
    mode: one(FAILURE_MODES, from.get('mode')),
    severity: one(SEVERITIES, from.get('severity')),
    sign: signIn(from.get('sign')),
    status: among(STATUSES, listed(from.get('status'))),
    decision: one(DECISION_FILTERS, from.get('decision')),
    owner: from.get('owner') || null,
    q: from.get('q')?.trim() ?? '',
    sort: one(SORTS, from.get('sort')) ?? 'severity',
    group: one(['client'], from.get('group')),
    columns: columns.length === 0 ? USUAL_COLUMNS : columns,
    density: one(DENSITIES, from.get('density')),
    view: from.get('view') || null,
    asOf: isDay(asOf) ? asOf : null,
  };
}

/** The address of a query. An empty one is said with its order, since a bare address means the start page. */
export function addressOf(query: PortfolioQuery): Record<string, string> {
  const params = { ...narrowing(query), ...ordering(query), ...looks(query) };
  const said = Object.keys(params).length === 0 ? { sort: 'severity' } : params;
  return query.view === null ? said : { view: query.view, ...said };
}

/** What the list is asked for. */
export function listParams(query: PortfolioQuery): Record<string, string> {
  return { ...narrowing(query), ...ordering(query), sort: query.sort };
}

/**
 * What the head of the page counts: the clients, owner and words chosen, but not stage, mode, severity, status or decision. Those
 * are chosen on the head itself, and a count that shrinks when it is pressed tells nobody what the others hold.
 */
export function scopeParams({ client, owner, q, asOf }: PortfolioQuery): Record<string, string> {
  return present({ client: client.join(','), owner, q, asOf });
}

/** The projects that need a decision within the scope of the head. */
export function onlyDeciding(query: PortfolioQuery): PortfolioQuery {
  return {
    ...query,
    stage: [],
    mode: null,
    severity: null,
    sign: null,
    status: [],
    decision: 'needed',
    view: null,
  };
}

export function narrowing(query: PortfolioQuery): Record<string, string> {
  const { client, stage, mode, severity, sign, status, decision, owner, q, asOf } = query;
  return present({
    client: client.join(','),
    stage: stage.join(','),
    mode,
    severity,
    sign,
    status: status.join(','),
    decision,
    owner,
    q,
    asOf,
  });
}

/** How many choices the filter panel holds that differ from the start page. */
export function countFilters({
  stage,
  mode,
  severity,
  sign,
  status,
  decision,
  q,
  owner,
}: PortfolioQuery): number {
  const isStart = stage.length === 1 && stage[0] === 'active';
  const isChosen = [
    !isStart && stage.length > 0,
    mode,
    severity,
    sign,
    status.length > 0,
    decision,
    q,
    owner !== null && owner !== 'me',
  ];
  return isChosen.filter(Boolean).length;
}

function ordering({ sort, group }: PortfolioQuery): Record<string, string> {
  return present({ sort: sort === 'severity' ? '' : sort, group });
}

/** How the table looks; the API is not asked for it. */
function looks({ columns, density }: PortfolioQuery): Record<string, string> {
  const isUsual = columns.join(',') === USUAL_COLUMNS.join(',');
  return present({ columns: isUsual ? '' : columns.join(','), density });
}

function present(params: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );
}

/** The code of a sign as the catalogue writes it; whether there is such a one the API knows. */
function signIn(text: string | null): string | null {
  return text !== null && /^[A-Z]{3,5}-\d{1,2}$/.test(text) ? text : null;
}

function listed(text: string | null): string[] {
  return text?.split(',').filter((word) => word !== '') ?? [];
}

function among<T extends string>(choices: readonly T[], words: readonly string[]): T[] {
  return choices.filter((choice) => words.includes(choice));
}

function one<T extends string>(choices: readonly T[], word: string | null): T | null {
  return choices.find((choice) => choice === word) ?? null;
}
