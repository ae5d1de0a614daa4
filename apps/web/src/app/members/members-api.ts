import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  InvitationMadeReply,
  InvitationReply,
  InvitationRequest,
  MemberLeftReply,
  MemberPatchRequest,
  MemberReply,
} from '@telltale/contract';
import { EMPTY, expand, type Observable, reduce } from 'rxjs';

const MEMBERS = '/api/v1/members';
const INVITATIONS = '/api/v1/invitations';

interface Page<T> {
  readonly data: readonly T[];
  readonly page: { readonly nextCursor: string | null };
}

/** Who belongs to the workspace, and who is invited. */
@Injectable({ providedIn: 'root' })
export class MembersApi {
  private readonly http = inject(HttpClient);

  members(): Observable<readonly MemberReply[]> {
    return this.all<MemberReply>(MEMBERS);
  }

  invitations(): Observable<readonly InvitationReply[]> {
    return this.all<InvitationReply>(INVITATIONS);
  }

  change({ id, version }: MemberReply, request: MemberPatchRequest): Observable<MemberReply> {
    return this.http.patch<MemberReply>(`${MEMBERS}/${id}`, request, {
      headers: { 'If-Match': `"v${version}"` },
    });
  }

  /** One's own, whatever the role. */
  member(id: string): Observable<MemberReply> {
    return this.http.get<MemberReply>(`${MEMBERS}/${id}`);
  }

  /** Without `handOverTo`, an administrator takes over: the one who removes, or the first one. */
  remove({ id, version }: MemberReply, handOverTo: string): Observable<MemberLeftReply> {
    return this.http.delete<MemberLeftReply>(`${MEMBERS}/${id}`, {
      headers: { 'If-Match': `"v${version}"` },
      params: handOverTo === '' ? {} : { handOverTo },
    });
  }

  /** Without an idempotency key, under which the link would not come back. */
  invite(request: InvitationRequest): Observable<InvitationMadeReply> {
    return this.http.post<InvitationMadeReply>(INVITATIONS, request);
  }

  /** A new link; the old one ends. */
  renew(id: string): Observable<InvitationMadeReply> {
    return this.http.post<InvitationMadeReply>(`${INVITATIONS}/${id}/link`, {});
  }

  revoke(id: string): Observable<unknown> {
    return this.http.delete<unknown>(`${INVITATIONS}/${id}`);
  }

  private all<T>(url: string): Observable<readonly T[]> {
    const page = (cursor: string | null) =>
      this.http.get<Page<T>>(url, { params: { limit: 200, ...(cursor === null ? {} : { cursor }) } });
    return page(null).pipe(
      expand(({ page: { nextCursor } }) => (nextCursor === null ? EMPTY : page(nextCursor))),
      reduce<Page<T>, readonly T[]>((all, { data }) => [...all, ...data], []),
    );
  }
}
