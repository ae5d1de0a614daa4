import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type { ProjectListReply, ProjectReply, SummaryReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { listParams, narrowing, type PortfolioQuery, scopeParams } from './portfolio-query';

/** Whole pages only: one request fills several screens of rows. */
export const ROWS_A_PAGE = 200;

@Injectable({ providedIn: 'root' })
export class PortfolioApi {
  private readonly http = inject(HttpClient);

  summary(query: Signal<PortfolioQuery>) {
    return httpResource<SummaryReply>(() => ({
      url: '/api/v1/portfolio/summary',
      params: scopeParams(query()),
    }));
  }

  readPage(query: PortfolioQuery, cursor: string | null) {
    const params = { ...listParams(query), limit: ROWS_A_PAGE, ...(cursor === null ? {} : { cursor }) };
    return this.http.get<ProjectListReply>('/api/v1/projects', { params });
  }

  readProject(id: string, asOf: Day | null) {
    return this.http.get<ProjectReply>(`/api/v1/projects/${id}`, { params: asOf === null ? {} : { asOf } });
  }

  /** A link, so that the browser saves the file under the server's name for it. */
  exportAddress(query: PortfolioQuery): string {
    const params = new URLSearchParams({ format: 'csv', ...narrowing(query) });
    return `/api/v1/exports/projects?${params.toString()}`;
  }
}
