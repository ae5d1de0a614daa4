import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { PortfolioDaysReply } from '@telltale/contract';
import type { Observable } from 'rxjs';

/** Whose days: one project's, those of some clients, or all. */
export interface DaysScope {
  readonly project: string | null;
  readonly clients: readonly string[];
}

@Injectable({ providedIn: 'root' })
export class DaysApi {
  private readonly http = inject(HttpClient);

  read({ project, clients }: DaysScope): Observable<PortfolioDaysReply> {
    const ofClients: Record<string, string> = clients.length === 0 ? {} : { client: clients.join(',') };
    return this.http.get<PortfolioDaysReply>('/api/v1/portfolio/days', {
      params: project === null ? ofClients : { project },
    });
  }
}
