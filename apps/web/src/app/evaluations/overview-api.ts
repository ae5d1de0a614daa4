import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { EvalOverviewReply } from '@telltale/contract';
import type { Verdict } from '@telltale/domain';
import type { Observable } from 'rxjs';

/** What the address of the page asks for; null is no filter. */
export interface OverviewChoice {
  readonly client: string | null;
  readonly verdict: Verdict | null;
}

/** `limit` rows from `cursor` on, or from the first. */
export interface OverviewPlace {
  readonly limit: number;
  readonly cursor: string | null;
}

/** The suites of all projects that one sees. */
@Injectable({ providedIn: 'root' })
export class OverviewApi {
  private readonly http = inject(HttpClient);

  read({ client, verdict }: OverviewChoice, { limit, cursor }: OverviewPlace): Observable<EvalOverviewReply> {
    return this.http.get<EvalOverviewReply>('/api/v1/evaluations', {
      params: {
        limit,
        ...(client === null ? {} : { client }),
        ...(verdict === null ? {} : { verdict }),
        ...(cursor === null ? {} : { cursor }),
      },
    });
  }
}
