import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { PasswordResetRequest, ResetOptionsReply } from '@telltale/contract';
import type { Observable } from 'rxjs';

const RESETS = '/api/v1/password-resets';

@Injectable({ providedIn: 'root' })
export class ResetApi {
  private readonly http = inject(HttpClient);

  options(): Observable<ResetOptionsReply> {
    return this.http.get<ResetOptionsReply>(RESETS);
  }

  ask(email: string): Observable<unknown> {
    return this.http.post<unknown>(RESETS, { email });
  }

  use(request: PasswordResetRequest): Observable<unknown> {
    return this.http.post<unknown>(`${RESETS}/use`, request);
  }
}
