import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { EvalChangeListReply, EvalChangeReply, EvalChangeRequest } from '@telltale/contract';
import type { Observable } from 'rxjs';

const changes = (projectId: string, what = '') => `/api/v1/projects/${projectId}/eval-changes${what}`;

/** What was changed between the runs of a project. */
@Injectable({ providedIn: 'root' })
export class ChangesApi {
  private readonly http = inject(HttpClient);

  list(projectId: string, cursor: string | null): Observable<EvalChangeListReply> {
    return this.http.get<EvalChangeListReply>(changes(projectId), {
      params: { limit: 10, ...(cursor === null ? {} : { cursor }) },
    });
  }

  record(projectId: string, request: EvalChangeRequest, onceKey: string): Observable<EvalChangeReply> {
    return this.http.post<EvalChangeReply>(changes(projectId), request, {
      headers: { 'Idempotency-Key': onceKey },
    });
  }

  takeBack(projectId: string, change: string): Observable<unknown> {
    return this.http.delete<unknown>(changes(projectId, `/${change}`));
  }
}
