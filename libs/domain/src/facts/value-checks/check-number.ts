import { spokenNumber } from '../../words/spoken-number';
import { NO_PROBLEM, type PartCheck, valueProblem } from './value-problem';

/** A whole number that JavaScript and PostgreSQL keep exactly, from `least` to `most`. */
export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): PartCheck {
  const range =
    most === Number.MAX_SAFE_INTEGER
      ? `of ${spokenNumber(least)} or more`
      : `from ${spokenNumber(least)} to ${spokenNumber(most)}`;
  return (value, at) => {
    const fits = Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
    return fits ? NO_PROBLEM : valueProblem(at, `Send a whole number ${range}.`);
  };
}

export function percent(least: number, most: number): PartCheck {
  return (value, at) => {
    const fits = typeof value === 'number' && value >= least && value <= most;
    return fits
      ? NO_PROBLEM
      : valueProblem(at, `Send a number from ${least} to ${most}, without the % sign.`);
  };
}

export const anyNumber: PartCheck = (value, at) =>
  Number.isFinite(value) ? NO_PROBLEM : valueProblem(at, 'Send a number, as 0.92.');

/** A number, whole or not, from `least` to `most` where these are given. */
export function numberFrom(least = -Infinity, most = Infinity): PartCheck {
  return (value, at) => {
    const problems = anyNumber(value, at);
    if (problems.length > 0) return problems;
    const number = value as number;
    if (number < least) return valueProblem(at, `Send a number of ${spokenNumber(least)} or more.`);
    return number > most ? valueProblem(at, `Send a number up to ${spokenNumber(most)}.`) : problems;
  };
}
