import type { ClientPatchRequest, ClientReply } from '@telltale/contract';
import { isCurrency } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { checkedName } from '../http/check-name';
import { checkTimeZone } from '../http/check-time-zone';
import { Problem } from '../http/problem';

/** What a client may have of its own; null means the workspace's. */
export interface ClientSettings {
  readonly name: string;
  readonly timeZone: string | null;
  readonly currency: string | null;
  readonly reviewWeekday: number | null;
}

/** Refuses what no client can have, whatever it has now. */
export function checkSettings({ timeZone, currency }: ClientPatchRequest): void {
  checkTimeZone(timeZone);
  if (currency === undefined || currency === null || isCurrency(currency)) return;
  const detail = 'currency must be a code of ISO 4217 in capital letters, such as EUR or USD';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/currency', detail }] });
}

/** What a client has after a change; null where nothing is another. */
export function changedSettings(before: ClientReply, request: ClientPatchRequest): ClientSettings | null {
  const after: ClientSettings = {
    name: request.name === undefined ? before.name : checkedName(request.name),
    timeZone: request.timeZone === undefined ? before.timeZone : request.timeZone,
    currency: request.currency === undefined ? before.currency : request.currency,
    reviewWeekday: request.reviewWeekday === undefined ? before.reviewWeekday : request.reviewWeekday,
  };
  const names = Object.keys(after) as (keyof ClientSettings)[];
  return names.some((name) => after[name] !== before[name]) ? after : null;
}

const OTHER_AMOUNTS = `
  select coalesce(k.currency, w.currency) as held
  from client k join workspace w on w.workspace_id = k.workspace_id
  where k.workspace_id = $1 and k.id = $2 and coalesce(k.currency, w.currency) <> coalesce($3, w.currency)
    and exists (
      select from project_record r
      where r.workspace_id = $1 and r.client_id = $2 and (
        jsonb_path_exists(r.facts, '$.**.currency') or jsonb_path_exists(r.judgements, '$.**.currency')
        or jsonb_path_exists(r.judgements, '$.closing.**.amount')))`;

/** Amounts are never converted: once one was recorded, the client goes on counting in its currency. */
export async function refuseOtherCurrency(
  manager: EntityManager,
  workspaceId: string,
  { id, currency }: { readonly id: string; readonly currency: string | null },
): Promise<void> {
  const [other] = await manager.query<{ held: string }[]>(OTHER_AMOUNTS, [workspaceId, id, currency]);
  if (other === undefined) return;
  const detail = `Amounts of this client are recorded in ${other.held}. Take them out of its records first.`;
  throw new Problem('currency-in-use', { detail, errors: [{ pointer: '#/currency', detail }] });
}
