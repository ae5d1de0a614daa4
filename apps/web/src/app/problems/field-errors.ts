import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from './problem';

/**
 * The server's field problems as errors of the fields they name (`#/email` → `form.email`). What names no field of this
 * form, and a problem without fields, becomes an error of the form itself.
 */
export function fieldErrors<T extends object>(
  form: FieldTree<T>,
  problem: Problem,
): ValidationError.WithOptionalFieldTree[] {
  if (problem.fields.length === 0) return [wholeFormError(problem)];
  return problem.fields.map(({ pointer, detail }) => {
    const fieldTree = fieldAt(form, pointer);
    return { kind: 'server', message: detail, ...(fieldTree === null ? {} : { fieldTree }) };
  });
}

function wholeFormError(problem: Problem): ValidationError.WithOptionalFieldTree {
  return { kind: 'server', message: `${problem.title}. ${problem.detail ?? problem.advice}` };
}

function fieldAt<T extends object>(form: FieldTree<T>, pointer: string): FieldTree<unknown> | null {
  const key = pointer.replace(/^#\//, '').split('/')[0] ?? '';
  if (!(key in form().value())) return null;
  return (form as unknown as Record<string, FieldTree<unknown>>)[key] ?? null;
}
