import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { type Day, isDay } from '@telltale/domain';
import { Session } from '../access/session';
import { PORTFOLIO_START } from '../shell/pages';
import { SavedViews } from '../views/saved-views';
import { viewAddress } from '../views/view-address';

/**
 * What is shown is always what the address says. A bare one starts with the person's start view or the filters of the
 * start page, written out; one that names a view and nothing else is written out as what that view holds today.
 */
export const startsFiltered: CanActivateFn = async ({ queryParamMap }) => {
  const router = inject(Router);
  const open = (queryParams: Record<string, string>) => router.createUrlTree(['/portfolio'], { queryParams });
  const views = inject(SavedViews);
  const start = inject(Session).current()?.startView ?? null;
  if (queryParamMap.keys.length === 0)
    return open(start === null ? PORTFOLIO_START : viewAddress(start, null));
  const id = queryParamMap.get('view');
  if (id === null || queryParamMap.keys.some(isMore)) return true;
  const asOf = queryParamMap.get('asOf');
  return open(await addressNow(views, id, isDay(asOf) ? asOf : null));
};

/** Beside a view, only the day leaves open what the table shows. */
function isMore(parameter: string): boolean {
  return parameter !== 'view' && parameter !== 'asOf';
}

async function addressNow(views: SavedViews, id: string, asOf: Day | null): Promise<Record<string, string>> {
  if (views.find(id) === undefined) await views.load();
  return viewAddress(views.find(id) ?? { id, name: '', query: PORTFOLIO_START }, asOf);
}
