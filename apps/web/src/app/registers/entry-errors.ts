import type { FieldTree, ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import { registerDefinition, type RegisterKey } from '@telltale/domain';
import type { Problem } from '../problems/problem';
import type { EntryDraft } from './entry-draft';
import type { EntryProblem } from './read-entry';

/** The form of an entry, and which of its fields are not asked: what is wrong with those is wrong with the whole. */
export interface ShownForm<Form> {
  readonly register: RegisterKey;
  readonly hidden: readonly string[];
  readonly form: Form;
}

/** What the draft's own reading found, as errors of the fields where it was typed. */
export function draftErrors(
  problems: readonly EntryProblem[],
  shown: ShownForm<ReadonlyFieldTree<EntryDraft>>,
): ValidationError.WithFieldTree[] {
  return problems.map(({ field, message }) => ({
    kind: 'draft',
    message,
    fieldTree: fieldAt(field, shown) ?? shown.form,
  }));
}

/** What the server refused (`#/amount/amount`), on the field where it was typed. */
export function serverErrors(
  problem: Problem,
  shown: ShownForm<FieldTree<EntryDraft>>,
): ValidationError.WithOptionalFieldTree[] {
  if (problem.fields.length === 0)
    return [{ kind: 'server', message: `${problem.title}. ${problem.detail ?? problem.advice}` }];
  return problem.fields.map(({ pointer, detail }) => {
    const fieldTree = fieldAt(pointer.split('/')[1] ?? null, shown) as FieldTree<unknown> | undefined;
    return { kind: 'server', message: detail, ...(fieldTree === undefined ? {} : { fieldTree }) };
  });
}

function fieldAt(
  name: string | null,
  { register, hidden, form }: ShownForm<ReadonlyFieldTree<EntryDraft>>,
): ReadonlyFieldTree<unknown> | undefined {
  if (name === null || hidden.includes(name)) return undefined;
  const field = registerDefinition(register).fields[name];
  return field?.type === 'person' ? form[name]?.person : form[name]?.text;
}
