import {
  type FieldProblem,
  TOKEN_MONTHS_DEFAULT,
  TOKEN_MONTHS_MOST,
  type TokenCreateRequest,
} from '@telltale/contract';
import { addMonths, type Day, spokenDay } from '@telltale/domain';
import { Problem } from '../../http/problem';

/** The last day of a token that is asked for; refused with every field that cannot be accepted. */
export function lastDayOf({ projectId, expiresOn }: TokenCreateRequest, today: Day): Day {
  const last = expiresOn ?? addMonths(today, TOKEN_MONTHS_DEFAULT);
  const errors = [...projectProblems(projectId), ...dayProblems(last, today)];
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return last;
}

export function refuseUnseenProject(): never {
  const detail = 'projectId takes the id of a project that you see';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/projectId', detail }] });
}

function projectProblems(projectId: string | undefined): FieldProblem[] {
  if (projectId !== undefined) return [];
  return [
    { pointer: '#/projectId', detail: 'A token with evals:write reaches one project: name it by its id' },
  ];
}

function dayProblems(last: Day, today: Day): FieldProblem[] {
  const pointer = '#/expiresOn';
  const latest = addMonths(today, TOKEN_MONTHS_MOST);
  if (last < today) return [{ pointer, detail: 'expiresOn must not be in the past' }];
  if (last > latest) return [{ pointer, detail: `expiresOn must be ${spokenDay(latest)} at the latest` }];
  return [];
}
