import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SamplePortfolioReply } from '@telltale/contract';

const ADDRESS = '/api/v1/sample-portfolio';

/** Six invented clients to look around in; loaded and removed as a whole. */
@Injectable({ providedIn: 'root' })
export class SampleApi {
  private readonly http = inject(HttpClient);
  readonly address = ADDRESS;

  load() {
    return this.http.post<SamplePortfolioReply>(ADDRESS, {});
  }

  remove() {
    return this.http.delete<unknown>(ADDRESS);
  }
}
