import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ImportListReply, ImportNoteListReply, ImportReply } from '@telltale/contract';

const IMPORTS = '/api/v1/imports';

@Injectable({ providedIn: 'root' })
export class ImportsApi {
  private readonly http = inject(HttpClient);

  list() {
    return this.http.get<ImportListReply>(IMPORTS, { params: { limit: 20 } });
  }

  read(id: string) {
    return this.http.get<ImportReply>(`${IMPORTS}/${id}`);
  }

  /** Reads the file and changes nothing; tells how much of it has arrived. */
  dryRun(file: File) {
    const body = new FormData();
    // Fields before the file: whoever streams the body knows what to do before the first byte comes.
    body.append('preset', 'auto');
    body.append('dryRun', 'true');
    body.append('file', file, file.name);
    return this.http.post<ImportReply>(IMPORTS, body, { observe: 'events', reportUploadProgress: true });
  }

  notes(id: string, code: string, cursor: string | null) {
    return this.http.get<ImportNoteListReply>(`${IMPORTS}/${id}/notes`, {
      params: { code, limit: 50, ...(cursor === null ? {} : { cursor }) },
    });
  }

  commit(id: string) {
    return this.http.post<ImportReply>(`${IMPORTS}/${id}/commit`, null);
  }

  undo(id: string) {
    return this.http.post<ImportReply>(`${IMPORTS}/${id}/undo`, null);
  }
}
