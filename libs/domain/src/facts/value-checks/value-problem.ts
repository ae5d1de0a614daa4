/** What is wrong with a value. `pointer` is a JSON pointer from the value on: empty for the value itself, `/amount`. */
export interface ValueProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** Looks at one part of a value; `at` is its pointer. */
export type PartCheck = (part: unknown, at: string) => readonly ValueProblem[];

export const NO_PROBLEM: readonly ValueProblem[] = [];

export function valueProblem(pointer: string, detail: string): readonly ValueProblem[] {
  return [{ pointer, detail }];
}

/** A name as a JSON pointer writes it (RFC 6901), cut where somebody sent a very long one. */
export function pointerTo(at: string, name: string): string {
  return `${at}/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
