import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ChangeListReply,
  ProjectCreateRequest,
  ProjectPatchRequest,
  ProjectReply,
  SimilarProjectsReply,
} from '@telltale/contract';
import { map, type Observable } from 'rxjs';
import { type Versioned, versioned } from '../record/versioned';

const PROJECTS = '/api/v1/projects';

@Injectable({ providedIn: 'root' })
export class ProjectApi {
  private readonly http = inject(HttpClient);

  read(id: string, asOf?: string): Observable<Versioned<ProjectReply>> {
    return this.http
      .get<ProjectReply>(`${PROJECTS}/${id}`, {
        params: asOf === undefined ? {} : { asOf },
        observe: 'response',
      })
      .pipe(map(versioned));
  }

  change(id: string, patch: ProjectPatchRequest, etag: string): Observable<Versioned<ProjectReply>> {
    return this.http
      .patch<ProjectReply>(`${PROJECTS}/${id}`, patch, { headers: { 'If-Match': etag }, observe: 'response' })
      .pipe(map(versioned));
  }

  create(request: ProjectCreateRequest, idempotencyKey: string): Observable<ProjectReply> {
    return this.http.post<ProjectReply>(PROJECTS, request, {
      headers: { 'Idempotency-Key': idempotencyKey },
    });
  }

  /** Newest first; `cursor` goes on to what is older. */
  changes(id: string, cursor: string | null): Observable<ChangeListReply> {
    return this.http.get<ChangeListReply>(`${PROJECTS}/${id}/changes`, {
      params: { limit: 30, ...(cursor === null ? {} : { cursor }) },
    });
  }

  /** Projects of a client that are called much like what is typed. */
  similar(clientId: string, name: string): Observable<SimilarProjectsReply> {
    return this.http.get<SimilarProjectsReply>(`${PROJECTS}/similar`, { params: { clientId, name } });
  }
}
