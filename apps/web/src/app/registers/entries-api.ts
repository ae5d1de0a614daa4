import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { EntryAddedReply, ProjectReply } from '@telltale/contract';
import type { RegisterKey } from '@telltale/domain';
import { map, type Observable } from 'rxjs';
import { type Versioned, versioned } from '../record/versioned';

/** Which entry of which project. */
export interface EntryAddress {
  readonly projectId: string;
  readonly register: RegisterKey;
  readonly entryId: string;
}

@Injectable({ providedIn: 'root' })
export class EntriesApi {
  private readonly http = inject(HttpClient);

  add(
    { projectId, register }: Omit<EntryAddress, 'entryId'>,
    fields: object,
    idempotencyKey: string,
  ): Observable<Versioned<ProjectReply>> {
    const headers = { 'Idempotency-Key': idempotencyKey };
    return this.http
      .post<EntryAddedReply>(registerPath(projectId, register), fields, { headers, observe: 'response' })
      .pipe(map(versioned));
  }

  change(address: EntryAddress, fields: object, etag: string): Observable<Versioned<ProjectReply>> {
    return this.http
      .patch<ProjectReply>(entryPath(address), fields, { headers: { 'If-Match': etag }, observe: 'response' })
      .pipe(map(versioned));
  }

  remove(address: EntryAddress, etag: string): Observable<Versioned<ProjectReply>> {
    return this.http
      .delete<ProjectReply>(entryPath(address), { headers: { 'If-Match': etag }, observe: 'response' })
      .pipe(map(versioned));
  }
}

function registerPath(projectId: string, register: RegisterKey): string {
  return `/api/v1/projects/${projectId}/registers/${register}`;
}

function entryPath({ projectId, register, entryId }: EntryAddress): string {
  return `${registerPath(projectId, register)}/${entryId}`;
}
