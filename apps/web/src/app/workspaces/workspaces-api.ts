import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { WorkspaceCreateRequest, WorkspaceMembershipReply } from '@telltale/contract';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class WorkspacesApi {
  private readonly http = inject(HttpClient);

  make(request: WorkspaceCreateRequest, onceKey: string): Observable<WorkspaceMembershipReply> {
    return this.http.post<WorkspaceMembershipReply>('/api/v1/workspaces', request, {
      headers: { 'Idempotency-Key': onceKey },
    });
  }
}
