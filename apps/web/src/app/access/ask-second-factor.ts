import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { problemOf } from '../problems/problem';
import { isAccount, SECOND_FACTOR_PAGE } from './needs-second-factor';
import { Session } from './session';

/** A workspace that asks for a second factor from now on: an open page leads to the one that says so. */
export const askSecondFactor: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  const leadThere = async (): Promise<void> => {
    // Without an answer the page stays, with its refusal.
    const current = await session.load().catch(() => null);
    if (current?.lacksSecondFactor === true && !isAccount(router.url))
      await router.navigateByUrl(SECOND_FACTOR_PAGE);
  };
  return next(request).pipe(
    catchError((error: unknown) => {
      if (problemOf(error).code === 'second-factor-missing') void leadThere();
      return throwError(() => error);
    }),
  );
};
