import { checkText, line } from '@telltale/domain';
import type { SentProblem } from './check-sent-value';

interface Fields {
  readonly name?: string;
  readonly unit?: string | null;
  readonly reason?: string;
  readonly override?: { readonly reason: string };
}

/** What is wrong with the texts beside the facts: blank, or with characters that no name has. */
export function checkFields({ name, unit, reason, override }: Fields): readonly SentProblem[] {
  return [
    ...(name === undefined ? [] : line(1_000)(name, '#/name')),
    ...(unit === undefined || unit === null ? [] : line(500)(unit, '#/unit')),
    ...(reason === undefined ? [] : checkText(reason, '#/reason', 2_000)),
    ...(override === undefined ? [] : checkText(override.reason, '#/override/reason', 2_000)),
  ];
}
