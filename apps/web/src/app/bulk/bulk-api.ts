import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { BulkEditReply, BulkEditRequest } from '@telltale/contract';
import type { Observable } from 'rxjs';
import { idempotencyKey } from '../record/idempotency-key';

const BULK = '/api/v1/projects/bulk';

@Injectable({ providedIn: 'root' })
export class BulkApi {
  private readonly http = inject(HttpClient);

  preview(request: BulkEditRequest): Observable<BulkEditReply> {
    return this.http.post<BulkEditReply>(BULK, { ...request, dryRun: true });
  }

  edit(request: BulkEditRequest, key = idempotencyKey()): Observable<BulkEditReply> {
    return this.http.post<BulkEditReply>(BULK, request, { headers: { 'Idempotency-Key': key } });
  }

  undo(batch: string): Observable<BulkEditReply> {
    return this.http.post<BulkEditReply>(`${BULK}/${batch}/undo`, null);
  }
}
