import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { EvalChangeListReply, EvalChangeReply, EvalChangeRequest } from '@telltale/contract';
import type { Observable } from 'rxjs';

const changes = (projectId: string, what = '') => `/api/v1/projects/${projectId}/eval-changes${what}`;

/** Which page of the ledger. */
export interface ChangesAsked {
  readonly cursor: string | null;
  readonly isUnscoredOnly: boolean;
}

/** What was changed between the runs of a project. */
@Injectable({ providedIn: 'root' })
export class ChangesApi {
  private readonly http = inject(HttpClient);

  list(projectId: string, { cursor, isUnscoredOnly }: ChangesAsked): Observable<EvalChangeListReply> {
    return this.http.get<EvalChangeListReply>(changes(projectId), {
      params: {
        limit: 10,
        ...(isUnscoredOnly ? { unscored: true } : {}),
        ...(cursor === null ? {} : { cursor }),
      },
    });
  }

  /** With its status: a commit that told the same kind of change before tells it no second time. */
  record(projectId: string, request: EvalChangeRequest, onceKey: string) {
    return this.http.post<EvalChangeReply>(changes(projectId), request, {
      headers: { 'Idempotency-Key': onceKey },
      observe: 'response',
    });
  }

  takeBack(projectId: string, change: string): Observable<unknown> {
    return this.http.delete<unknown>(changes(projectId, `/${change}`));
  }
}
