import { maxLength, schema, validate } from '@angular/forms/signals';
import type { WorkspaceCreateRequest } from '@telltale/contract';
import type { Choice } from '../clients/choice-row';

export interface NewWorkspaceDraft {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
}

const NAME_LENGTH_MOST = 200;

export const NEW_WORKSPACE = schema<NewWorkspaceDraft>((path) => {
  validate(path.name, ({ value }) =>
    value().trim() === '' ? { kind: 'required', message: 'Write the name of the workspace.' } : undefined,
  );
  maxLength(path.name, NAME_LENGTH_MOST, { message: `At most ${NAME_LENGTH_MOST} characters.` });
});

/** The zone is that of the browser, as whoever makes it works there; money is counted as in the workspace at hand. */
export function newWorkspaceDraft(currency = 'EUR'): NewWorkspaceDraft {
  return { name: '', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency };
}

export function newWorkspaceRequest({ name, timeZone, currency }: NewWorkspaceDraft): WorkspaceCreateRequest {
  return { name: name.trim(), timeZone, currency };
}

/** A browser may call its own zone by a name that it does not list; what is chosen at first must be there to choose. */
export function withFirst(choices: readonly Choice[], value: string): readonly Choice[] {
  return choices.some((choice) => choice.value === value) ? choices : [{ value, name: value }, ...choices];
}
