import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  DeliveryListReply,
  DeliveryReply,
  DigestReply,
  DigestRequest,
  WebhookListReply,
  WebhookMadeReply,
  WebhookRequest,
} from '@telltale/contract';
import type { Observable } from 'rxjs';
import { idempotencyKey } from '../record/idempotency-key';

const HOOKS = '/api/v1/webhooks';

/** What Telltale sends: the digest, and webhooks. */
@Injectable({ providedIn: 'root' })
export class MessagesApi {
  private readonly http = inject(HttpClient);

  digest(): Observable<DigestReply> {
    return this.http.get<DigestReply>('/api/v1/digest');
  }

  setDigest(request: DigestRequest): Observable<DigestReply> {
    return this.http.put<DigestReply>('/api/v1/digest', request);
  }

  readDigest(isRead: boolean): Observable<DigestReply> {
    return this.http.put<DigestReply>('/api/v1/digest/reader', { isRead });
  }

  webhooks(): Observable<WebhookListReply> {
    return this.http.get<WebhookListReply>(HOOKS);
  }

  make(request: WebhookRequest): Observable<WebhookMadeReply> {
    return this.http.post<WebhookMadeReply>(HOOKS, request, {
      headers: { 'Idempotency-Key': idempotencyKey() },
    });
  }

  remove(id: string): Observable<unknown> {
    return this.http.delete<unknown>(`${HOOKS}/${id}`);
  }

  test(id: string): Observable<DeliveryReply> {
    return this.http.post<DeliveryReply>(`${HOOKS}/${id}/test`, {});
  }

  deliveries(id: string): Observable<DeliveryListReply> {
    return this.http.get<DeliveryListReply>(`${HOOKS}/${id}/deliveries`, { params: { limit: 10 } });
  }

  resend(id: string, delivery: string): Observable<unknown> {
    return this.http.post<unknown>(`${HOOKS}/${id}/deliveries/${delivery}/resend`, {});
  }
}
