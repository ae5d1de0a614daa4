import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { Session } from './session';

/** A session that ended meanwhile leads to the sign-in page, and from there back. */
export const askToSignIn: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      const hasEnded =
        error instanceof HttpErrorResponse && error.status === 401 && session.current() !== null;
      if (hasEnded) {
        session.forget();
        void router.navigate(['/sign-in'], { queryParams: { back: router.url, ended: true } });
      }
      return throwError(() => error);
    }),
  );
};
