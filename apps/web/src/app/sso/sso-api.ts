import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SingleSignOnReply, SingleSignOnRequest, SsoTestReply } from '@telltale/contract';
import { map, type Observable } from 'rxjs';
import { type Versioned, versioned } from '../record/versioned';

const SETTINGS = '/api/v1/settings/single-sign-on';

@Injectable({ providedIn: 'root' })
export class SsoApi {
  private readonly http = inject(HttpClient);

  read(): Observable<Versioned<SingleSignOnReply>> {
    return this.http.get<SingleSignOnReply>(SETTINGS, { observe: 'response' }).pipe(map(versioned));
  }

  /** Of what is saved now. */
  etag(): Observable<string> {
    return this.read().pipe(map(({ etag }) => etag));
  }

  save(etag: string, request: SingleSignOnRequest): Observable<Versioned<SingleSignOnReply>> {
    return this.http
      .put<SingleSignOnReply>(SETTINGS, request, { headers: { 'If-Match': etag }, observe: 'response' })
      .pipe(map(versioned));
  }

  remove(etag: string): Observable<unknown> {
    return this.http.delete(SETTINGS, { headers: { 'If-Match': etag } });
  }

  test(): Observable<SsoTestReply> {
    return this.http.post<SsoTestReply>(`${SETTINGS}/test`, null);
  }
}
