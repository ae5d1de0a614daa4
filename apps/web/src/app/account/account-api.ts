import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AccountReply,
  OwnSessionListReply,
  PasskeyMadeReply,
  PasskeyOptionsReply,
  PasskeyReply,
  PasswordChangeRequest,
  RecoveryCodesReply,
  SecondFactorReply,
  TotpSecretReply,
} from '@telltale/contract';
import type { Observable } from 'rxjs';

const ACCOUNT = '/api/v1/account';

/** One's own account. What is shown once is asked for without an idempotency key, under which it would not come back. */
@Injectable({ providedIn: 'root' })
export class AccountApi {
  private readonly http = inject(HttpClient);

  rename(name: string): Observable<AccountReply> {
    return this.http.patch<AccountReply>(ACCOUNT, { name });
  }

  changePassword(request: PasswordChangeRequest): Observable<unknown> {
    return this.http.post<unknown>(`${ACCOUNT}/password`, request);
  }

  confirm(password: string): Observable<unknown> {
    return this.http.post<unknown>(`${ACCOUNT}/confirmation`, { password });
  }

  factors(): Observable<SecondFactorReply> {
    return this.http.get<SecondFactorReply>(`${ACCOUNT}/second-factor`);
  }

  beginApp(): Observable<TotpSecretReply> {
    return this.http.post<TotpSecretReply>(`${ACCOUNT}/totp`, {});
  }

  confirmApp(code: string): Observable<RecoveryCodesReply> {
    return this.http.post<RecoveryCodesReply>(`${ACCOUNT}/totp/confirmation`, { code });
  }

  removeApp(): Observable<unknown> {
    return this.http.delete<unknown>(`${ACCOUNT}/totp`);
  }

  renewCodes(): Observable<RecoveryCodesReply> {
    return this.http.post<RecoveryCodesReply>(`${ACCOUNT}/recovery-codes`, {});
  }

  passkeyOptions(): Observable<PasskeyOptionsReply> {
    return this.http.post<PasskeyOptionsReply>(`${ACCOUNT}/passkeys/options`, {});
  }

  addPasskey(name: string, credential: unknown): Observable<PasskeyMadeReply> {
    return this.http.post<PasskeyMadeReply>(`${ACCOUNT}/passkeys`, { name, credential });
  }

  renamePasskey(id: string, name: string): Observable<PasskeyReply> {
    return this.http.patch<PasskeyReply>(`${ACCOUNT}/passkeys/${id}`, { name });
  }

  removePasskey(id: string): Observable<unknown> {
    return this.http.delete<unknown>(`${ACCOUNT}/passkeys/${id}`);
  }

  sessions(): Observable<OwnSessionListReply> {
    return this.http.get<OwnSessionListReply>(`${ACCOUNT}/sessions`);
  }

  endSession(id: string): Observable<unknown> {
    return this.http.delete<unknown>(`${ACCOUNT}/sessions/${id}`);
  }

  endOtherSessions(): Observable<unknown> {
    return this.http.delete<unknown>(`${ACCOUNT}/sessions`);
  }
}
