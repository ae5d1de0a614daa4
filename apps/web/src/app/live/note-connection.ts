import { HttpErrorResponse, HttpEventType, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Connection } from './connection';

/** Any answer, even a refusal, proves the connection; status 0 means that none came. */
export const noteConnection: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      next: (event) => {
        if (event.type === HttpEventType.Response) connection.noteAnswer();
      },
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse && error.status === 0) connection.noteLost();
        else connection.noteAnswer();
      },
    }),
  );
};
