import type { ValidationError } from 'class-validator';

interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** One line a field: a JSON pointer into the body (`#/a/b`), or the name of a query parameter (no prefix). */
export function fieldProblems(errors: readonly ValidationError[], prefix: string): FieldProblem[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const pointer = prefix === '' ? property : `${prefix}/${escapePointer(property)}`;
    const own = Object.values(constraints ?? {}).map((detail) => ({ pointer, detail }));
    return [...own, ...fieldProblems(children ?? [], pointer)];
  });
}

/** RFC 6901: `~` and `/` are written in another way inside a pointer. */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
