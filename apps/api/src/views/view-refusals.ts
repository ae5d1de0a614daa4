import type { ViewPatchRequest, ViewReply } from '@telltale/contract';
import type { Caller } from '../access/caller';
import { may } from '../access/permissions';
import { Problem } from '../http/problem';

/** Only who made a view changes it; one that is shared, administrators too. Taking it back is for who made it alone. */
export function refuseChange(caller: Caller, view: ViewReply, { isShared }: ViewPatchRequest = {}): void {
  if (isShared === true && !view.isShared) refuseSharing(caller);
  if (view.isMine) return;
  if (!may(caller.role, 'view:change-shared'))
    throw new Problem('not-allowed', {
      detail: `Only ${view.madeBy} and administrators may change this view. Save one of your own.`,
    });
  if (isShared === false)
    throw new Problem('not-allowed', {
      detail: `Only ${view.madeBy} may make this view private again. You may delete it.`,
    });
}

export function refuseSharing({ role }: Caller): void {
  if (may(role, 'view:share')) return;
  throw new Problem('not-allowed', { detail: 'A viewer’s views are private: an editor may share one.' });
}

/** A view of somebody else would vanish for whoever narrows it to clients out of the own scope. */
export function refuseUnseenClients({ clients }: Caller, chosen: readonly string[]): void {
  if (clients === null || chosen.every((id) => clients.includes(id))) return;
  const detail = 'client takes ids of clients that you see';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/query/client', detail }] });
}
