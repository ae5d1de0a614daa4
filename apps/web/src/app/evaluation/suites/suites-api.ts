import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  EvalBaselineRequest,
  EvalSuiteListReply,
  EvalSuitePatchRequest,
  EvalSuiteReply,
  EvalSuiteRequest,
} from '@telltale/contract';
import type { Observable } from 'rxjs';

const suites = (projectId: string, what = '') => `/api/v1/projects/${projectId}/eval-suites${what}`;

/** The test sets of a project. */
@Injectable({ providedIn: 'root' })
export class SuitesApi {
  private readonly http = inject(HttpClient);

  list(projectId: string): Observable<EvalSuiteListReply> {
    return this.http.get<EvalSuiteListReply>(suites(projectId));
  }

  read(projectId: string, suiteId: string): Observable<EvalSuiteReply> {
    return this.http.get<EvalSuiteReply>(suites(projectId, `/${suiteId}`));
  }

  create(projectId: string, request: EvalSuiteRequest, onceKey: string): Observable<EvalSuiteReply> {
    return this.http.post<EvalSuiteReply>(suites(projectId), request, {
      headers: { 'Idempotency-Key': onceKey },
    });
  }

  /** `seen` is the suite as its changer saw it. */
  change(
    projectId: string,
    seen: EvalSuiteReply,
    request: EvalSuitePatchRequest,
  ): Observable<EvalSuiteReply> {
    return this.http.patch<EvalSuiteReply>(suites(projectId, `/${seen.id}`), request, {
      headers: { 'If-Match': `"v${seen.rowVersion}"` },
    });
  }

  /** A suite is named by its key here, as its runs name it. */
  chooseBaseline(
    projectId: string,
    suiteKey: string,
    request: EvalBaselineRequest,
  ): Observable<EvalSuiteReply> {
    return this.http.put<EvalSuiteReply>(
      suites(projectId, `/${encodeURIComponent(suiteKey)}/baseline`),
      request,
    );
  }
}
