import { maxLength, type SchemaPathTree, validate } from '@angular/forms/signals';
import type { EvalChangeRequest } from '@telltale/contract';
import type { ChangeKind } from '@telltale/domain';

/** A change as it is typed. Empty text says nothing. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly on: string;
  readonly commit: string;
  readonly url: string;
}

export const EMPTY_CHANGE: ChangeDraft = { kind: 'prompt', what: '', on: '', commit: '', url: '' };

/** The day is left to the server: the client's today may be another one than the workspace's. */
export function changeRules(path: SchemaPathTree<ChangeDraft>): void {
  validate(path.what, ({ value }) =>
    value().trim() === '' ? { kind: 'required', message: 'Say what was changed.' } : undefined,
  );
  maxLength(path.what, 500, { message: 'At most 500 characters.' });
  validate(path.commit, ({ value }) =>
    /^([0-9a-f]{4,64})?$/i.test(value().trim())
      ? undefined
      : { kind: 'pattern', message: '4 to 64 hexadecimal digits, as git shows them.' },
  );
  maxLength(path.url, 2_000, { message: 'At most 2,000 characters.' });
}

/** What was left open is not sent. */
export function requestOf({ kind, what, on, commit, url }: ChangeDraft): EvalChangeRequest {
  return {
    kind,
    what: what.trim(),
    ...(on === '' ? {} : { on }),
    ...(commit.trim() === '' ? {} : { commit: commit.trim() }),
    ...(url.trim() === '' ? {} : { url: url.trim() }),
  };
}
