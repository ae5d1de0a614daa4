import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ViewCreateRequest, ViewListReply, ViewPatchRequest, ViewReply } from '@telltale/contract';
import { idempotencyKey } from '../record/idempotency-key';

const VIEWS = '/api/v1/views';

@Injectable({ providedIn: 'root' })
export class ViewsApi {
  private readonly http = inject(HttpClient);

  list() {
    return this.http.get<ViewListReply>(VIEWS, { params: { limit: 200 } });
  }

  create(request: ViewCreateRequest) {
    return this.http.post<ViewReply>(VIEWS, request, { headers: { 'Idempotency-Key': idempotencyKey() } });
  }

  change({ id, version }: ViewReply, request: ViewPatchRequest) {
    return this.http.patch<ViewReply>(`${VIEWS}/${id}`, request, { headers: seen(version) });
  }

  remove({ id, version }: ViewReply) {
    return this.http.delete<unknown>(`${VIEWS}/${id}`, { headers: seen(version) });
  }

  startWith(viewId: string | null) {
    return this.http.put<unknown>(`${VIEWS}/start`, { viewId });
  }
}

function seen(version: number): Record<string, string> {
  return { 'If-Match': `"v${version}"` };
}
