import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CheckInAnswersRequest, CheckInLinkReply, CheckInMadeReply } from '@telltale/contract';
import type { Observable } from 'rxjs';
import { idempotencyKey } from '../record/idempotency-key';

const byLink = (secret: string) => `/api/v1/check-ins/${encodeURIComponent(secret)}`;
const ofProject = (id: string) => `/api/v1/projects/${id}/check-ins`;

/** How a project stands, asked of its owner before a review. */
@Injectable({ providedIn: 'root' })
export class CheckInApi {
  private readonly http = inject(HttpClient);

  read(secret: string): Observable<CheckInLinkReply> {
    return this.http.get<CheckInLinkReply>(byLink(secret));
  }

  answer(secret: string, request: CheckInAnswersRequest): Observable<CheckInLinkReply> {
    return this.http.post<CheckInLinkReply>(byLink(secret), request);
  }

  ask(projectId: string): Observable<CheckInMadeReply> {
    return this.http.post<CheckInMadeReply>(
      ofProject(projectId),
      {},
      { headers: { 'Idempotency-Key': idempotencyKey() } },
    );
  }
}
