import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  InvitationAcceptedReply,
  InvitationAccountRequest,
  InvitationOfferReply,
  SessionReply,
} from '@telltale/contract';
import type { Observable } from 'rxjs';

/** What the link of an invitation leads to. */
@Injectable({ providedIn: 'root' })
export class InvitationApi {
  private readonly http = inject(HttpClient);

  offer(secret: string): Observable<InvitationOfferReply> {
    return this.http.get<InvitationOfferReply>(`${addressOf(secret)}/offer`);
  }

  /** With the account that is signed in. */
  accept(secret: string): Observable<InvitationAcceptedReply> {
    return this.http.post<InvitationAcceptedReply>(`${addressOf(secret)}/membership`, {});
  }

  /** With a new account, which is signed in at once. */
  acceptAnew(secret: string, request: InvitationAccountRequest): Observable<SessionReply> {
    return this.http.post<SessionReply>(`${addressOf(secret)}/account`, request);
  }
}

function addressOf(secret: string): string {
  return `/api/v1/invitations/${encodeURIComponent(secret)}`;
}
