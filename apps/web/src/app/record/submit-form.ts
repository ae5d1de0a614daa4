import type { WritableSignal } from '@angular/core';
import { type FieldTree, submit, type TreeValidationResult } from '@angular/forms/signals';

/**
 * Submits a form, or leads to its first field with a problem. What the server said of the form as a whole (a lost
 * connection, somebody was quicker) does not stand in the way of sending it again, as it would with `submit` alone.
 */
export function submitForm<T extends object>(
  form: FieldTree<T>,
  model: WritableSignal<T>,
  send: () => Promise<TreeValidationResult>,
): Promise<boolean> {
  model.update((value) => ({ ...value }));
  return submit(form as FieldTree<unknown>, {
    action: send,
    onInvalid: () => form().errorSummary()[0]?.fieldTree().focusBoundControl(),
  });
}
