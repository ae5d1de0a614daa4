import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Whoever follows an old link to the first account wants in, not a second first account. */
export const needsSetup: CanActivateFn = async () => {
  const router = inject(Router);
  return (await inject(Session).isSetupNeeded()) ? true : router.createUrlTree(['/portfolio']);
};
