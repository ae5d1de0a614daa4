import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Pages of the shell need somebody signed in; a Telltale without any account starts with its first one. */
export const needsSession: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  if (session.current() !== null || (await session.load()) !== null) return true;
  if (await session.isSetupNeeded()) return router.createUrlTree(['/welcome']);
  return router.createUrlTree(['/sign-in'], { queryParams: { back: state.url } });
};
