import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AuditExportFormat, AuditListReply, SharedAuditReply } from '@telltale/contract';
import type { Observable } from 'rxjs';

/** Which entries: as in the page's address and in the API. */
export interface AuditChoice {
  readonly what?: string;
  readonly account?: string;
  readonly from?: string;
  readonly to?: string;
}

@Injectable({ providedIn: 'root' })
export class AuditApi {
  private readonly http = inject(HttpClient);

  read(choice: AuditChoice, cursor: string | null): Observable<AuditListReply> {
    return this.http.get<AuditListReply>('/api/v1/audit', { params: paramsOf(choice, cursor) });
  }

  shared(secret: string, choice: AuditChoice, cursor: string | null): Observable<SharedAuditReply> {
    const params = paramsOf(choice, cursor);
    return this.http.get<SharedAuditReply>(`/api/v1/shared/audit/${encodeURIComponent(secret)}`, { params });
  }

  /** A link, so that the browser saves the file under the server's name for it. */
  file(choice: AuditChoice, format: AuditExportFormat): string {
    return `/api/v1/exports/audit?${new URLSearchParams({ ...given(choice), format }).toString()}`;
  }
}

function paramsOf(choice: AuditChoice, cursor: string | null): Record<string, string> {
  return { ...given(choice), ...(cursor === null ? {} : { cursor }) };
}

function given(choice: AuditChoice): Record<string, string> {
  const entries = Object.entries(choice) as [string, string | undefined][];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '')) as Record<
    string,
    string
  >;
}
