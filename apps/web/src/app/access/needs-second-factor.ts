import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

const ACCOUNT = '/account';
export const SECOND_FACTOR_PAGE = '/second-factor';

/** Where the workspace asks for a second factor, whoever has none comes no further than to their own account. */
export const needsSecondFactor: CanActivateFn = (_route, state) => {
  if (inject(Session).current()?.lacksSecondFactor !== true || isAccount(state.url)) return true;
  return inject(Router).createUrlTree([SECOND_FACTOR_PAGE]);
};

/** The page that says so is for nobody else. */
export const isStopped: CanActivateFn = () =>
  inject(Session).current()?.lacksSecondFactor === true || inject(Router).createUrlTree(['/portfolio']);

export function isAccount(url: string): boolean {
  return url.split(/[?#]/)[0] === ACCOUNT;
}
