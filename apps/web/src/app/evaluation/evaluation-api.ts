import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { EvalRunListReply, EvalSeriesReply, EvaluationReply } from '@telltale/contract';
import type { Observable } from 'rxjs';

const path = (projectId: string, what: string) => `/api/v1/projects/${projectId}/${what}`;

/** What the runs of a project say. */
@Injectable({ providedIn: 'root' })
export class EvaluationApi {
  private readonly http = inject(HttpClient);

  /** Better or worse than last week? */
  answer(projectId: string): Observable<EvaluationReply> {
    return this.http.get<EvaluationReply>(path(projectId, 'evaluation'), { params: { since: '7d' } });
  }

  runs(projectId: string, cursor: string | null, limit = 30): Observable<EvalRunListReply> {
    return this.http.get<EvalRunListReply>(path(projectId, 'eval-runs'), {
      params: { limit, ...(cursor === null ? {} : { cursor }) },
    });
  }

  /** Score over time of one variant of a suite, on its main branch. */
  series(projectId: string, suite: string, variant: string): Observable<EvalSeriesReply> {
    const line = path(projectId, `eval-suites/${encodeURIComponent(suite)}/series`);
    return this.http.get<EvalSeriesReply>(line, { params: { variant } });
  }
}
