import {
  type DensityName,
  PORTFOLIO_COLUMNS,
  type PortfolioColumn,
  type ProjectSort,
  type ViewQuery,
} from '@telltale/contract';
import { line, STATUSES } from '@telltale/domain';
import { Problem } from '../http/problem';
import {
  type FilterProblem,
  filterProblems,
  listOf,
  STAGE_WORDS,
  textOf,
  unknownWords,
} from '../projects/project-filters';

/** The columns that an address without `columns` shows. */
const USUAL_COLUMNS: readonly PortfolioColumn[] = [
  'stage',
  'window',
  'evaluation',
  'coverage',
  'status',
  'next',
];

const WORDS_LENGTH_MOST = 200;

/** Every parameter that a view may keep, in the order of the address; undefined where it says nothing. */
type NormalQuery = Readonly<Record<keyof ViewQuery, string | undefined>> & {
  readonly sort: ProjectSort | undefined;
  readonly density: DensityName | undefined;
};

/**
 * The one way to write what a query means: lists in their fixed order and without doubles, nothing that is so anyway. Two
 * addresses that show the same are the same view. What the list would refuse is refused, at its place in the body.
 */
export function normalQuery(query: ViewQuery): NormalQuery {
  const problems = [
    ...filterProblems(query),
    ...unknownWords('columns', listOf(query.columns), PORTFOLIO_COLUMNS),
    ...unreadableWords(query),
  ];
  if (problems.length > 0)
    throw new Problem('invalid-request', {
      errors: problems.map(({ pointer, detail }) => ({ pointer: `#/query/${pointer}`, detail })),
    });
  return {
    client: listOf(query.client)?.map(lowerCase).sort().join(','),
    stage: inOrder(STAGE_WORDS, query.stage),
    mode: query.mode,
    severity: query.severity,
    sign: textOf(query.sign) ?? undefined,
    status: inOrder(STATUSES, query.status),
    decision: query.decision,
    owner: textOf(query.owner)?.toLowerCase(),
    q: textOf(query.q) ?? undefined,
    sort: query.sort === 'severity' ? undefined : query.sort,
    group: query.group,
    columns: columnsOf(query),
    density: query.density,
  };
}

/** The clients that a query is narrowed to. */
export function clientsOf(query: NormalQuery): readonly string[] {
  return listOf(query.client) ?? [];
}

/** PostgreSQL keeps no half characters. */
function unreadableWords({ q }: ViewQuery): readonly FilterProblem[] {
  return textOf(q) === null ? [] : line(WORDS_LENGTH_MOST)(q, 'q');
}

function columnsOf({ columns }: ViewQuery): string | undefined {
  const chosen = inOrder(PORTFOLIO_COLUMNS, columns);
  return chosen === inOrder(PORTFOLIO_COLUMNS, USUAL_COLUMNS.join(',')) ? undefined : chosen;
}

function inOrder(order: readonly string[], text: string | undefined): string | undefined {
  const words = listOf(text);
  return words === null ? undefined : order.filter((word) => words.includes(word)).join(',');
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}
