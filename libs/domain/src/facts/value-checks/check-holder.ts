import { HOLDERS } from '../fact-values';
import { oneOf } from './check-choice';
import { checkProperties } from './check-properties';
import { line } from './check-text';
import { NO_PROBLEM, type ValueProblem, valueProblem } from './value-problem';

const HOLDER = { needed: { holder: oneOf(HOLDERS) }, optional: { vendor: line(200) } };

export function checkHolder(value: unknown, at: string): readonly ValueProblem[] {
  const problems = checkProperties(value, at, HOLDER);
  if (problems.length > 0) return problems;
  const { holder, vendor } = value as { readonly holder: string; readonly vendor?: string };
  if (holder !== 'us' || vendor === undefined) return NO_PROBLEM;
  return valueProblem(`${at}/vendor`, 'We hold it, so no vendor does. Leave the vendor out, or send shared.');
}
