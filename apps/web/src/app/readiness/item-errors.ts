import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { fieldErrors } from '../problems/field-errors';
import type { Problem } from '../problems/problem';
import type { ItemDraft } from './item-draft';

/** What the server refused of an item (`#/items/<key>/proof/url`), on the field where it was typed. */
export function itemErrors(
  form: FieldTree<ItemDraft>,
  problem: Problem,
): ValidationError.WithOptionalFieldTree[] {
  const fields = problem.fields.map(({ pointer, detail }) => {
    const last = pointer.split('/').at(-1) ?? '';
    return { pointer: `#/${last === 'proof' || last === 'fileId' ? 'url' : last}`, detail };
  });
  return fieldErrors(form, { ...problem, fields });
}
