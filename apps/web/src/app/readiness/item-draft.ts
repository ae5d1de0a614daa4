import type { ItemState, ReadinessAnswerRequest, ReadinessItemReply } from '@telltale/contract';

/** What somebody has typed for an item. Empty text says nothing. */
export interface ItemDraft {
  readonly state: ItemState;
  readonly url: string;
  readonly on: string;
  readonly by: string;
  readonly expiresOn: string;
  readonly note: string;
}

export const EMPTY_DRAFT: ItemDraft = { state: 'open', url: '', on: '', by: '', expiresOn: '', note: '' };

/** A proof that has ended is not offered again: a newer one is needed. */
export function draftOf({ state, proof, note, expiredOn }: ReadinessItemReply): ItemDraft {
  const own = expiredOn === null ? proof : null;
  return {
    ...EMPTY_DRAFT,
    state: expiredOn === null ? state : 'proven',
    url: own?.url ?? '',
    by: own?.by ?? '',
    note: note ?? '',
  };
}

/** The answer as it is sent; `fileId` names the file that was just kept, or the one that is there. */
export function answerOf(draft: ItemDraft, fileId: string | undefined): ReadinessAnswerRequest {
  const { state, note } = draft;
  const told = text(note);
  const answer = { state, ...(told === undefined ? {} : { note: told }) };
  return state === 'proven' ? { ...answer, proof: proofOf(draft, fileId) } : answer;
}

function proofOf({ url, on, by, expiresOn }: ItemDraft, fileId: string | undefined) {
  const parts = { url: text(url), fileId, on: text(on), by: text(by), expiresOn: text(expiresOn) };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

function text(typed: string): string | undefined {
  return typed.trim() === '' ? undefined : typed.trim();
}
