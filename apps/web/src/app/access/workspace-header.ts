import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { problemOf } from '../problems/problem';
import { Session } from './session';

/**
 * Says which workspace the page believes it is in: another tab may have gone to another one with the same cookie, and what is
 * typed here must not be written there. Where it has, the page that says so stands in front of everything.
 */
export const nameWorkspace: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const workspace = session.current()?.workspace.id;
  const isOwn = request.url.startsWith('/api/') && request.url !== '/api/v1/session';
  if (workspace === undefined || !isOwn || request.url === '/api/v1/session/workspace') return next(request);
  return next(request.clone({ setHeaders: { 'Telltale-Workspace': workspace } })).pipe(
    catchError((error: unknown) => {
      const isRefused = error instanceof HttpErrorResponse && error.status === 409;
      if (isRefused && problemOf(error).code === 'other-workspace') session.noteElsewhere();
      return throwError(() => error);
    }),
  );
};
