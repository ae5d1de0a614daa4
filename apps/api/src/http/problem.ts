import { type ProblemCode, PROBLEMS } from '@telltale/contract';

export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Members beside those of every problem (RFC 9457, 3.2), for programs. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** A refusal. The one filter turns it into `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? PROBLEMS[code].title);
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}
