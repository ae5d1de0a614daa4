import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ClientCreateRequest,
  ClientListReply,
  ClientPatchRequest,
  ClientReply,
  SummaryReply,
} from '@telltale/contract';
import { EMPTY, expand, map, type Observable, reduce } from 'rxjs';
import { idempotencyKey } from '../record/idempotency-key';
import { type Versioned, versioned } from '../record/versioned';

const CLIENTS = '/api/v1/clients';

@Injectable({ providedIn: 'root' })
export class ClientsApi {
  private readonly http = inject(HttpClient);

  /** All clients, page after page: a practice has tens of them, a government some forty. */
  all(): Observable<readonly ClientReply[]> {
    return this.page(null).pipe(
      expand(({ page }) => (page.nextCursor === null ? EMPTY : this.page(page.nextCursor))),
      reduce<ClientListReply, readonly ClientReply[]>((all, { data }) => [...all, ...data], []),
    );
  }

  /** How the lights of each client's projects stand. */
  summary(client?: string): Observable<SummaryReply> {
    return this.http.get<SummaryReply>('/api/v1/portfolio/summary', {
      params: client === undefined ? {} : { client },
    });
  }

  read(id: string): Observable<Versioned<ClientReply>> {
    return this.http.get<ClientReply>(`${CLIENTS}/${id}`, { observe: 'response' }).pipe(map(versioned));
  }

  create(request: ClientCreateRequest): Observable<ClientReply> {
    return this.http.post<ClientReply>(CLIENTS, request, {
      headers: { 'Idempotency-Key': idempotencyKey() },
    });
  }

  change(id: string, request: ClientPatchRequest, etag: string): Observable<Versioned<ClientReply>> {
    return this.http
      .patch<ClientReply>(`${CLIENTS}/${id}`, request, { headers: { 'If-Match': etag }, observe: 'response' })
      .pipe(map(versioned));
  }

  /** Null takes the logo away. */
  setLogo(id: string, file: File | null, etag: string): Observable<Versioned<ClientReply>> {
    const options = { headers: { 'If-Match': etag }, observe: 'response' } as const;
    const path = `${CLIENTS}/${id}/logo`;
    if (file === null) return this.http.delete<ClientReply>(path, options).pipe(map(versioned));
    const body = new FormData();
    body.append('file', file, file.name);
    return this.http.put<ClientReply>(path, body, options).pipe(map(versioned));
  }

  remove(id: string, etag: string): Observable<unknown> {
    return this.http.delete(`${CLIENTS}/${id}`, { headers: { 'If-Match': etag } });
  }

  private page(cursor: string | null): Observable<ClientListReply> {
    return this.http.get<ClientListReply>(CLIENTS, {
      params: { limit: 200, ...(cursor === null ? {} : { cursor }) },
    });
  }
}
