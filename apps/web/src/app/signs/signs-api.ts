import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SignCatalogueReply, SignCountsListReply } from '@telltale/contract';

@Injectable({ providedIn: 'root' })
export class SignsApi {
  private readonly http = inject(HttpClient);

  catalogue() {
    return this.http.get<SignCatalogueReply>('/api/v1/signs');
  }

  counts() {
    return this.http.get<SignCountsListReply>('/api/v1/signs/counts');
  }
}
