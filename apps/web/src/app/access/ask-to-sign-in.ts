import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { type ProblemKind } from '../problems/problem-words';
import { problemOf } from '../problems/problem';
import { Session } from './session';

/** What was tried is refused, and the session goes on. */
const OF_A_TRY: readonly ProblemKind[] = ['passkey-refused', 'wrong-code'];

/** Another tab may have taken the session along, under a token that this browser has: whoever asked reads it again. */
const SWITCH = '/api/v1/session/workspace';

/** A session that ended meanwhile leads to the sign-in page, and from there back. */
export const askToSignIn: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      const hasEnded =
        error instanceof HttpErrorResponse &&
        error.status === 401 &&
        request.url !== SWITCH &&
        !OF_A_TRY.includes(problemOf(error).code) &&
        session.current() !== null;
      if (hasEnded) {
        session.forget();
        void router.navigate(['/sign-in'], { queryParams: { back: router.url, ended: true } });
      }
      return throwError(() => error);
    }),
  );
};
