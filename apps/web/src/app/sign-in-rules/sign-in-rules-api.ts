import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SignInRulesReply, SignInRulesRequest } from '@telltale/contract';
import { map, type Observable } from 'rxjs';
import { type Versioned, versioned } from '../record/versioned';

const RULES = '/api/v1/settings/sign-in';

@Injectable({ providedIn: 'root' })
export class SignInRulesApi {
  private readonly http = inject(HttpClient);

  read(): Observable<Versioned<SignInRulesReply>> {
    return this.http.get<SignInRulesReply>(RULES, { observe: 'response' }).pipe(map(versioned));
  }

  save(etag: string, request: SignInRulesRequest): Observable<Versioned<SignInRulesReply>> {
    return this.http
      .put<SignInRulesReply>(RULES, request, { headers: { 'If-Match': etag }, observe: 'response' })
      .pipe(map(versioned));
  }
}
