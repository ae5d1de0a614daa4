import { HttpErrorResponse } from '@angular/common/http';
import type { FieldProblem, ProblemReply } from '@telltale/contract';
import { PROBLEM_WORDS, type ProblemKind } from './problem-words';

/** A refusal, ready to be shown. */
export interface Problem {
  readonly code: ProblemKind;
  readonly title: string;
  readonly advice: string;
  /** What the server said of this one case, where that helps. */
  readonly detail: string | null;
  readonly fields: readonly FieldProblem[];
}

/** Reads whatever a request threw. An answer that is no problem document counts as a failure of the server. */
export function problemOf(error: unknown): Problem {
  const response = responseOf(error);
  if (response?.status === 0) return spoken('network-lost');
  const body = response?.error as Partial<ProblemReply> | null | undefined;
  const code = body?.code;
  if (code === undefined || !Object.hasOwn(PROBLEM_WORDS, code))
    return spoken(codeOfStatus(response?.status));
  return spoken(code, body?.detail, body?.errors);
}

function spoken(code: ProblemKind, detail?: string, fields: readonly FieldProblem[] = []): Problem {
  return { code, ...PROBLEM_WORDS[code], detail: detail ?? null, fields };
}

/** A resource may wrap what HttpClient threw. */
function responseOf(error: unknown): HttpErrorResponse | null {
  if (error instanceof HttpErrorResponse) return error;
  const cause: unknown = error instanceof Error ? error.cause : null;
  return cause instanceof HttpErrorResponse ? cause : null;
}

function codeOfStatus(status: number | undefined): ProblemKind {
  if (status === 404) return 'not-found';
  return status === 502 || status === 503 || status === 504 ? 'not-ready' : 'unexpected-failure';
}
