import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HandoverReply } from '@telltale/contract';

@Injectable({ providedIn: 'root' })
export class HandoversApi {
  private readonly http = inject(HttpClient);

  /** Takes an archive over; with `isDryRun` it is only tried, and tells what would come of it. */
  takeOver(file: File, { isDryRun }: { readonly isDryRun: boolean }) {
    const body = new FormData();
    body.append('dryRun', `${isDryRun}`);
    body.append('file', file, file.name);
    return this.http.post<HandoverReply>('/api/v1/handovers', body);
  }
}
