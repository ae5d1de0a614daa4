import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { BulkEditReply, BulkEditRequest } from '@telltale/contract';
import type { Observable } from 'rxjs';

/** What a bulk edit asks for, whether it is only looked at or done. */
export type BulkWrite = Pick<BulkEditRequest, 'ids' | 'set' | 'reason' | 'partial'>;

const BULK = '/api/v1/projects/bulk';

@Injectable({ providedIn: 'root' })
export class BulkApi {
  private readonly http = inject(HttpClient);

  preview(request: BulkWrite): Observable<BulkEditReply> {
    return this.http.post<BulkEditReply>(BULK, { ...request, dryRun: true });
  }

  edit(request: BulkWrite, key: string): Observable<BulkEditReply> {
    return this.http.post<BulkEditReply>(BULK, request, { headers: { 'Idempotency-Key': key } });
  }

  undo(batch: string): Observable<BulkEditReply> {
    return this.http.post<BulkEditReply>(`${BULK}/${batch}/undo`, null);
  }
}
