import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { EvalCaseListQuery, EvalCaseListReply, EvalRunReply } from '@telltale/contract';
import type { Observable } from 'rxjs';

/** Which cases of a run are asked for. */
export interface CaseQuestion {
  readonly outcome?: NonNullable<EvalCaseListQuery['outcome']>;
  readonly q?: string;
  readonly flip?: NonNullable<EvalCaseListQuery['flip']>;
}

export interface CasePage extends CaseQuestion {
  readonly limit: number;
  readonly cursor?: string;
}

/** One run, and its cases page by page. */
@Injectable({ providedIn: 'root' })
export class RunsApi {
  private readonly http = inject(HttpClient);

  read(projectId: string, run: string): Observable<EvalRunReply> {
    return this.http.get<EvalRunReply>(addressOf(projectId, run));
  }

  cases(projectId: string, run: string, page: CasePage): Observable<EvalCaseListReply> {
    return this.http.get<EvalCaseListReply>(`${addressOf(projectId, run)}/cases`, { params: { ...page } });
  }
}

/** The run stands in the page's address, where anybody may write anything. */
function addressOf(projectId: string, run: string): string {
  return `/api/v1/projects/${projectId}/eval-runs/${encodeURIComponent(run)}`;
}
