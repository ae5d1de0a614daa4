import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { TokenCreateRequest, TokenListReply, TokenMadeReply, TokenReply } from '@telltale/contract';
import { EMPTY, expand, type Observable, reduce } from 'rxjs';

const TOKENS = '/api/v1/tokens';

/** The tokens of the projects that one sees. */
@Injectable({ providedIn: 'root' })
export class TokensApi {
  private readonly http = inject(HttpClient);

  /** All of them, page after page: a project has one or two. */
  all(): Observable<readonly TokenReply[]> {
    return this.page(null).pipe(
      expand(({ page }) => (page.nextCursor === null ? EMPTY : this.page(page.nextCursor))),
      reduce<TokenListReply, readonly TokenReply[]>((all, { data }) => [...all, ...data], []),
    );
  }

  revoke(id: string): Observable<unknown> {
    return this.http.delete(`${TOKENS}/${id}`);
  }

  private page(cursor: string | null): Observable<TokenListReply> {
    return this.http.get<TokenListReply>(TOKENS, {
      params: { limit: 200, ...(cursor === null ? {} : { cursor }) },
    });
  }
}

/**
 * Makes a token that pushes the evaluation results of one project; show its `secret` at once, with `tt-token-secret`. It is
 * sent without an idempotency key, under which the secret would not come back: a token whose reply was lost is in the list,
 * to be revoked there.
 */
@Injectable({ providedIn: 'root' })
export class TokenMaker {
  private readonly http = inject(HttpClient);

  /** `expiresOn` is the last day; one year ahead unless said. */
  create(projectId: string, name: string, expiresOn?: string): Observable<TokenMadeReply> {
    const request: TokenCreateRequest = {
      name,
      scopes: ['evals:write'],
      projectId,
      ...(expiresOn === undefined ? {} : { expiresOn }),
    };
    return this.http.post<TokenMadeReply>(TOKENS, request);
  }
}
