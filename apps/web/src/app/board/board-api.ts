import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  BoardReply,
  ShareLinkListReply,
  ShareLinkMadeReply,
  ShareLinkRequest,
} from '@telltale/contract';
import type { Observable } from 'rxjs';
import { idempotencyKey } from '../record/idempotency-key';

const LINKS = '/api/v1/share-links';

/** The page for a board, with an account or by a link, and the links themselves. */
@Injectable({ providedIn: 'root' })
export class BoardApi {
  private readonly http = inject(HttpClient);

  read(client: string | undefined, since: string | undefined): Observable<BoardReply> {
    return this.http.get<BoardReply>('/api/v1/board', {
      params: { ...(client === undefined ? {} : { client }), ...(since === undefined ? {} : { since }) },
    });
  }

  shared(secret: string): Observable<BoardReply> {
    return this.http.get<BoardReply>(`/api/v1/shared/${encodeURIComponent(secret)}`);
  }

  links(): Observable<ShareLinkListReply> {
    return this.http.get<ShareLinkListReply>(LINKS, { params: { limit: 100 } });
  }

  make(request: ShareLinkRequest): Observable<ShareLinkMadeReply> {
    return this.http.post<ShareLinkMadeReply>(LINKS, request, {
      headers: { 'Idempotency-Key': idempotencyKey() },
    });
  }

  revoke(id: string): Observable<unknown> {
    return this.http.delete<unknown>(`${LINKS}/${id}`);
  }
}
