import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ProofFileReply, ReadinessPatchRequest, ReadinessReply } from '@telltale/contract';
import { map, type Observable } from 'rxjs';
import { type Versioned, versioned } from '../record/versioned';

@Injectable({ providedIn: 'root' })
export class ReadinessApi {
  private readonly http = inject(HttpClient);

  read(projectId: string, asOf?: string): Observable<Versioned<ReadinessReply>> {
    return this.http
      .get<ReadinessReply>(addressOf(projectId), {
        params: asOf === undefined ? {} : { asOf },
        observe: 'response',
      })
      .pipe(map(versioned));
  }

  answer(
    projectId: string,
    items: ReadinessPatchRequest['items'],
    etag: string,
  ): Observable<Versioned<ReadinessReply>> {
    return this.http
      .patch<ReadinessReply>(
        addressOf(projectId),
        { items },
        {
          headers: { 'If-Match': etag },
          observe: 'response',
        },
      )
      .pipe(map(versioned));
  }

  /** Keeps a file, so that an answer can name it as its proof. */
  keepFile(projectId: string, file: File): Observable<ProofFileReply> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.http.post<ProofFileReply>(`/api/v1/projects/${projectId}/proofs`, body);
  }
}

export function proofAddress(projectId: string, fileId: string): string {
  return `/api/v1/projects/${projectId}/proofs/${fileId}`;
}

function addressOf(projectId: string): string {
  return `/api/v1/projects/${projectId}/readiness`;
}
