import type { HttpResponse } from '@angular/common/http';

/** What was read, with the version (its ETag) that a change of it must name. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}

export function versioned<T>(response: HttpResponse<T>): Versioned<T> {
  return { value: response.body as T, etag: response.headers.get('ETag') ?? '' };
}
