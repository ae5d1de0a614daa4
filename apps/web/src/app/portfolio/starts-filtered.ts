import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { PORTFOLIO_START } from '../shell/pages';

/** A bare address starts with the filters of the start page, written out: what is shown is always what the address says. */
export const startsFiltered: CanActivateFn = (route) => {
  if (route.queryParamMap.keys.length > 0) return true;
  return inject(Router).createUrlTree(['/portfolio'], { queryParams: PORTFOLIO_START });
};
