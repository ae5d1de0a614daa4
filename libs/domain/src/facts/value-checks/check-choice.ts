import { NO_PROBLEM, type PartCheck, valueProblem } from './value-problem';

export function oneOf(values: readonly string[]): PartCheck {
  return (value, at) => {
    if (typeof value === 'string' && values.includes(value)) return NO_PROBLEM;
    return valueProblem(at, `Send one of: ${values.join(', ')}.`);
  };
}

/** The same, or `null` for a part that was not asked. */
export function nullOr(check: PartCheck): PartCheck {
  return (value, at) => (value === null ? NO_PROBLEM : check(value, at));
}

export const yesOrNo: PartCheck = (value, at) =>
  typeof value === 'boolean' ? NO_PROBLEM : valueProblem(at, 'Send true or false.');
