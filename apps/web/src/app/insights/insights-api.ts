import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { BackTestReply, PatternsReply, PortfolioSignalsReply } from '@telltale/contract';
import type { BackTestDay } from '@telltale/domain';

/** Of which day of a project, and of whose. */
export interface BackTestChoice {
  readonly day: BackTestDay;
  readonly client: string | undefined;
}

@Injectable({ providedIn: 'root' })
export class InsightsApi {
  private readonly http = inject(HttpClient);

  signals(client: string | undefined) {
    return this.http.get<PortfolioSignalsReply>('/api/v1/portfolio/signals', { params: ofClient(client) });
  }

  patterns(client: string | undefined) {
    return this.http.get<PatternsReply>('/api/v1/portfolio/patterns', { params: ofClient(client) });
  }

  backTest({ day, client }: BackTestChoice) {
    return this.http.get<BackTestReply>('/api/v1/portfolio/back-test', {
      params: { day, ...ofClient(client) },
    });
  }

  /** A link, so that the browser saves the file under the server's name for it. */
  backTestFile({ day, client }: BackTestChoice): string {
    const params = new URLSearchParams({ day: String(day), ...ofClient(client) });
    return `/api/v1/exports/back-test?${params.toString()}`;
  }
}

function ofClient(client: string | undefined): Record<string, string> {
  return client === undefined || client === '' ? {} : { client };
}
