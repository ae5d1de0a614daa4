import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ErasureReply,
  PersonCreateRequest,
  PersonListReply,
  PersonPatchRequest,
  PersonReply,
} from '@telltale/contract';
import { idempotencyKey } from '../record/idempotency-key';

const PEOPLE = '/api/v1/people';

/** The people of the clients: owners, builders, deciders. */
@Injectable({ providedIn: 'root' })
export class PeopleApi {
  private readonly http = inject(HttpClient);

  ofClient(client: string) {
    return this.http.get<PersonListReply>(PEOPLE, { params: { client, limit: 200 } });
  }

  /** The people of a client whose name holds what is typed. */
  search(client: string, q: string) {
    return this.http.get<PersonListReply>(PEOPLE, {
      params: { client, limit: 8, ...(q === '' ? {} : { q }) },
    });
  }

  create(request: PersonCreateRequest) {
    return this.http.post<PersonReply>(PEOPLE, request, {
      headers: { 'Idempotency-Key': idempotencyKey() },
    });
  }

  /** With its headers: the ETag is what a change must name. */
  read(id: string) {
    return this.http.get<PersonReply>(`${PEOPLE}/${id}`, { observe: 'response' });
  }

  change(id: string, request: PersonPatchRequest, etag: string) {
    return this.http.patch<PersonReply>(`${PEOPLE}/${id}`, request, { headers: { 'If-Match': etag } });
  }

  /** A link, so that the browser saves what is kept about a person as a file. */
  dataFile(id: string): string {
    return `${PEOPLE}/${id}/data`;
  }

  erase(id: string, etag: string) {
    return this.http.post<ErasureReply>(`${PEOPLE}/${id}/erasure`, null, { headers: { 'If-Match': etag } });
  }

  remove(id: string, etag: string) {
    return this.http.delete<unknown>(`${PEOPLE}/${id}`, { headers: { 'If-Match': etag } });
  }
}
