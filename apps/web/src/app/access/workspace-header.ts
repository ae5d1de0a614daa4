import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Session } from './session';

/**
 * Says which workspace the page believes it is in: another tab may have gone to another one with the same cookie, and what is
 * typed here must not be written there.
 */
export const nameWorkspace: HttpInterceptorFn = (request, next) => {
  const workspace = inject(Session).current()?.workspace.id;
  const isOwn = request.url.startsWith('/api/') && request.url !== '/api/v1/session';
  if (workspace === undefined || !isOwn || request.url === '/api/v1/session/workspace') return next(request);
  return next(request.clone({ setHeaders: { 'Telltale-Workspace': workspace } }));
};
