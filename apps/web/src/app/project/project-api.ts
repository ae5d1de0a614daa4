import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ChangeListReply,
  EpisodeListReply,
  ProjectCreateRequest,
  ProjectPatchRequest,
  ProjectReply,
  SimilarProjectsReply,
} from '@telltale/contract';
import { EMPTY, expand, map, type Observable, reduce } from 'rxjs';
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
  changes(id: string, cursor: string | null, asOf?: string): Observable<ChangeListReply> {
    return this.http.get<ChangeListReply>(`${PROJECTS}/${id}/changes`, {
      params: { limit: 30, ...present({ cursor, asOf }) },
    });
  }

  /** All times that its signs were lit, newest first, with the moves of its stage. */
  episodes(id: string, asOf?: string): Observable<EpisodeListReply> {
    const page = (cursor: string | null) =>
      this.http.get<EpisodeListReply>(`${PROJECTS}/${id}/episodes`, {
        params: { limit: 200, ...present({ cursor, asOf }) },
      });
    return page(null).pipe(
      expand(({ page: { nextCursor } }) => (nextCursor === null ? EMPTY : page(nextCursor))),
      reduce((all, { data, page: last, recordedOn, stages }) => ({
        data: [...all.data, ...data],
        page: last,
        recordedOn,
        stages,
      })),
    );
  }

  /** Projects of a client that are called much like what is typed. */
  similar(clientId: string, name: string): Observable<SimilarProjectsReply> {
    return this.http.get<SimilarProjectsReply>(`${PROJECTS}/similar`, { params: { clientId, name } });
  }
}

function present(params: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
