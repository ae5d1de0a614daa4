import { spokenList } from '../../words/spoken-list';
import { type PartCheck, pointerTo, type ValueProblem, valueProblem } from './value-problem';

/** The properties that an object may have: its needed ones and its optional ones, each with its check. */
export interface ObjectShape {
  readonly needed: Readonly<Record<string, PartCheck>>;
  readonly optional?: Readonly<Record<string, PartCheck>>;
}

/** Refuses what is no object, what lacks a property, and what has one that is not known (prototype keys among them). */
export function checkProperties(
  value: unknown,
  at: string,
  { needed, optional = {} }: ObjectShape,
): readonly ValueProblem[] {
  const names = [...Object.keys(needed), ...Object.keys(optional)];
  if (!isObject(value)) return valueProblem(at, `Send an object with ${spokenList(Object.keys(needed))}.`);
  const unknown = Object.keys(value).filter((name) => !names.includes(name));
  return [
    ...unknown.flatMap((name) =>
      valueProblem(pointerTo(at, name), `Not known here. Send ${spokenList(names)} only.`),
    ),
    ...Object.entries(needed).flatMap(([name, check]) => {
      if (Object.hasOwn(value, name)) return check(value[name], pointerTo(at, name));
      return valueProblem(pointerTo(at, name), `Missing: send ${name} too.`);
    }),
    ...Object.entries(optional).flatMap(([name, check]) =>
      isGiven(value, name) ? check(value[name], pointerTo(at, name)) : [],
    ),
  ];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGiven(value: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}
