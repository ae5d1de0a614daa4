import type { ClosingItemReply, ClosingItemRequest } from '@telltale/contract';
import { type ClosingState, minorUnits } from '@telltale/domain';

/** What somebody has typed for an item of the closing list. */
export interface ClosingDraft {
  readonly state: ClosingState;
  readonly note: string;
  readonly url: string;
  /** In whole units. */
  readonly amount: string;
}

/** An open item is opened to say that it is done. */
export function closingDraft({ state, note, url, amount }: ClosingItemReply, currency: string): ClosingDraft {
  return {
    state: state === 'open' ? 'done' : state,
    note: note ?? '',
    url: url ?? '',
    amount: amount === null ? '' : String(amount / minorUnits(currency)),
  };
}

/** Minor units; null where it is no amount. */
export function readAmount(typed: string, currency: string): number | null {
  const text = typed.replaceAll(',', '').trim();
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const amount = Number(text) * minorUnits(currency);
  return Math.abs(amount - Math.round(amount)) > 1e-6 ? null : Math.round(amount);
}

/** What is sent: only what goes with the state. */
export function closingRequest(
  { state, note, url, amount }: ClosingDraft,
  { item }: Pick<ClosingItemReply, 'item'>,
  currency: string,
): ClosingItemRequest {
  if (state === 'open') return { state };
  const told = item === 'money-spent' && state === 'done' ? readAmount(amount, currency) : null;
  return {
    state,
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(url.trim() === '' ? {} : { url: url.trim() }),
    ...(told === null ? {} : { amount: told }),
  };
}
