import type { DecisionFilter, ProjectChoiceQuery, ProjectFilterQuery } from '@telltale/contract';
import {
  type Day,
  type FailureMode,
  type Severity,
  signById,
  STAGES,
  type Stage,
  type Status,
  STATUSES,
} from '@telltale/domain';
import { validate } from 'uuid';
import { Problem } from '../http/problem';

/** The filters of a portfolio, read from a query; what is not given filters nothing. */
export interface ProjectFilters {
  readonly clients: readonly string[] | null;
  readonly stages: StageFilter | null;
  readonly mode: FailureMode | null;
  readonly severity: Severity | null;
  /** The id of a sign that is lit or waived on the project. */
  readonly sign: string | null;
  readonly statuses: readonly Status[] | null;
  readonly decision: DecisionFilter | null;
  /** A person's id; `me` for whoever asks; `none` where the record says that there is no owner. */
  readonly owner: string | null;
  readonly text: string | null;
  readonly asOf: Day | null;
}

export interface StageFilter {
  readonly stages: readonly Stage[];
  /** Also where nobody asked which it is in. */
  readonly notAsked: boolean;
  /** Also all that have not ended. */
  readonly active: boolean;
}

/** The words that `stage` takes, in the order in which they are written. */
export const STAGE_WORDS = ['active', ...STAGES, 'not-asked'] as const;

export interface FilterProblem {
  readonly pointer: string;
  readonly detail: string;
}

export function readFilters(query: ProjectFilterQuery): ProjectFilters {
  const errors = filterProblems(query);
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return {
    clients: listOf(query.client),
    stages: stageFilter(listOf(query.stage)),
    mode: query.mode ?? null,
    severity: query.severity ?? null,
    sign: textOf(query.sign),
    statuses: listOf(query.status) as Status[] | null,
    decision: query.decision ?? null,
    owner: textOf(query.owner),
    text: textOf(query.q),
    asOf: query.asOf ?? null,
  };
}

/** What of it the list would refuse, each with the name of its parameter. */
export function filterProblems({ client, stage, sign, status, owner }: ProjectChoiceQuery): FilterProblem[] {
  return [
    ...unknownClients(listOf(client)),
    ...unknownWords('stage', listOf(stage), STAGE_WORDS),
    ...unknownWords('status', listOf(status), STATUSES),
    ...unknownSign(textOf(sign)),
    ...unknownOwner(textOf(owner)),
  ];
}

/** Several values divided by commas; nothing at all is no filter. */
export function listOf(text: string | undefined): string[] | null {
  const values = (text ?? '').split(',').filter((value) => value !== '');
  return values.length === 0 ? null : [...new Set(values)];
}

export function textOf(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

function stageFilter(words: readonly string[] | null): StageFilter | null {
  if (words === null) return null;
  return {
    stages: STAGES.filter((stage) => words.includes(stage)),
    notAsked: words.includes('not-asked'),
    active: words.includes('active'),
  };
}

function unknownClients(clients: readonly string[] | null): FilterProblem[] {
  if (clients?.every((id) => validate(id)) !== false) return [];
  return [{ pointer: 'client', detail: 'client takes ids of clients, divided by commas' }];
}

/** None where all of them are allowed. */
export function unknownWords(
  pointer: string,
  words: readonly string[] | null,
  allowed: readonly string[],
): FilterProblem[] {
  const unknown = (words ?? []).find((word) => !allowed.includes(word));
  if (unknown === undefined) return [];
  return [{ pointer, detail: `${pointer} takes these words, divided by commas: ${allowed.join(', ')}` }];
}

function unknownSign(sign: string | null): FilterProblem[] {
  if (sign === null || signById(sign) !== undefined) return [];
  return [{ pointer: 'sign', detail: 'sign takes the id of a sign: GET /api/v1/signs lists them all' }];
}

function unknownOwner(owner: string | null): FilterProblem[] {
  if (owner === null || owner === 'me' || owner === 'none' || validate(owner)) return [];
  return [{ pointer: 'owner', detail: 'owner takes the id of a person, me, or none' }];
}
