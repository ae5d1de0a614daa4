import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ReadinessTemplateReply } from '@telltale/contract';
import type { ReadinessTemplate } from '@telltale/domain';
import type { Observable } from 'rxjs';

const ADDRESS = '/api/v1/settings/readiness';

@Injectable({ providedIn: 'root' })
export class TemplateApi {
  private readonly http = inject(HttpClient);

  read(): Observable<ReadinessTemplateReply> {
    return this.http.get<ReadinessTemplateReply>(ADDRESS);
  }

  /** Refused as stale when somebody else saved a version after the one that is named. */
  save(version: number, template: ReadinessTemplate): Observable<ReadinessTemplateReply> {
    const headers = { 'If-Match': `"v${version}"` };
    return this.http.put<ReadinessTemplateReply>(ADDRESS, { template }, { headers });
  }
}
