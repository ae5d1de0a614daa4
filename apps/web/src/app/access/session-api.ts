import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  PasskeyOptionsReply,
  SecondStepRequest,
  SessionReply,
  SetupReply,
  SetupRequest,
  SignInRequest,
} from '@telltale/contract';

@Injectable({ providedIn: 'root' })
export class SessionApi {
  private readonly http = inject(HttpClient);

  read() {
    return this.http.get<SessionReply>('/api/v1/session');
  }

  signIn(request: SignInRequest) {
    return this.http.post<SessionReply>('/api/v1/session', request);
  }

  secondStep(request: SecondStepRequest) {
    return this.http.post<SessionReply>('/api/v1/session/second-step', request);
  }

  passkeyOptions() {
    return this.http.post<PasskeyOptionsReply>('/api/v1/session/passkey/options', {});
  }

  passkey(credential: unknown) {
    return this.http.post<SessionReply>('/api/v1/session/passkey', { credential });
  }

  signOut() {
    return this.http.delete<unknown>('/api/v1/session');
  }

  enter(workspaceId: string) {
    return this.http.post<SessionReply>('/api/v1/session/workspace', { workspaceId });
  }

  readSetup() {
    return this.http.get<SetupReply>('/api/v1/setup');
  }

  setUp(request: SetupRequest) {
    return this.http.post<SessionReply>('/api/v1/setup', request);
  }
}
