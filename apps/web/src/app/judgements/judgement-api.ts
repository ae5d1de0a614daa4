import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ClaimRecordReply,
  ClaimRequest,
  ClosingItemRequest,
  ClosingListReply,
  ClosingListRequest,
  ConditionTurnRequest,
  DecisionListReply,
  DecisionRequest,
  DisputeRequest,
  OverrideReasonRequest,
  WaiverRequest,
} from '@telltale/contract';
import type { ClosingItem } from '@telltale/domain';
import { type Observable, tap } from 'rxjs';
import { OnceKey } from '../project/once-key';

const path = (projectId: string, what: string) => `/api/v1/projects/${projectId}/${what}`;

/** What people judge about a project. All of it is appended: what is sent again after a lost answer is done once. */
@Injectable({ providedIn: 'root' })
export class JudgementApi {
  private readonly http = inject(HttpClient);
  private onceKey = new OnceKey();

  claim(projectId: string, request: ClaimRequest) {
    return this.append(path(projectId, 'claims'), request);
  }

  /** Claimed beside computed over twelve weeks, by business owner. */
  claimRecord(client: string): Observable<ClaimRecordReply> {
    return this.http.get<ClaimRecordReply>('/api/v1/portfolio/claims', { params: { client } });
  }

  waive(projectId: string, request: WaiverRequest) {
    return this.append(path(projectId, 'waivers'), request);
  }

  endWaiver(projectId: string, sign: string, reason: string) {
    return this.http.delete<unknown>(path(projectId, `waivers/${sign}`), { body: { reason } });
  }

  answer(projectId: string, request: DisputeRequest) {
    return this.append(path(projectId, 'disputes'), request);
  }

  decide(projectId: string, request: DecisionRequest) {
    return this.append(path(projectId, 'decisions'), request);
  }

  decisions(projectId: string, cursor: string | null): Observable<DecisionListReply> {
    return this.http.get<DecisionListReply>(path(projectId, 'decisions'), {
      params: { limit: 30, ...(cursor === null ? {} : { cursor }) },
    });
  }

  /** What somebody says of a condition in words of the latest decision. */
  turnCondition(
    projectId: string,
    { decision, place }: { readonly decision: string; readonly place: number },
    request: ConditionTurnRequest,
  ) {
    return this.append(path(projectId, `decisions/${decision}/conditions/${place}`), request);
  }

  closingList(projectId: string): Observable<ClosingListReply> {
    return this.http.get<ClosingListReply>(path(projectId, 'closing-list'));
  }

  moveClosing(projectId: string, request: ClosingListRequest): Observable<unknown> {
    return this.http.put<unknown>(path(projectId, 'closing-list'), request);
  }

  answerClosing(projectId: string, item: ClosingItem, request: ClosingItemRequest): Observable<unknown> {
    return this.http.put<unknown>(path(projectId, `closing-list/${item}`), request);
  }

  explainOverride(projectId: string, request: OverrideReasonRequest) {
    return this.append(path(projectId, 'overrides'), request);
  }

  private append(url: string, request: object): Observable<unknown> {
    const headers = { 'Idempotency-Key': this.onceKey.of({ url, request }) };
    // Once it was taken, the same words are said anew.
    const forget = tap({ next: () => (this.onceKey = new OnceKey()) });
    return this.http.post<unknown>(url, request, { headers }).pipe(forget);
  }
}
