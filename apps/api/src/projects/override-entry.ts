import type { ProblemCode } from '@telltale/contract';
import type { OverrideKind } from '@telltale/domain';
import { Problem } from '../http/problem';
import type { ChangeEntry } from './record-changes';

/** A guard that was passed, as an entry of the log. The reason is null where nobody has given one yet. */
export function overrideEntry(kind: OverrideKind, because: string, reason: string | null): ChangeEntry {
  return { what: 'override', before: null, after: { kind, because }, holdsFrom: null, reason, source: null };
}

/** A guard says what stands in the way, and where the reason goes that passes it. */
export function guardProblem(code: ProblemCode, because: string, how: string): Problem {
  return new Problem(code, { detail: because, errors: [{ pointer: '#/override/reason', detail: how }] });
}
