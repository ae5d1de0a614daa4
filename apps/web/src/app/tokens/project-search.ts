import { HttpClient } from '@angular/common/http';
import { computed, inject, type Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { ProjectListReply, ProjectRowReply } from '@telltale/contract';
import { map, switchMap, timer } from 'rxjs';

/** Somebody who types rests this long before the server is asked. */
const REST_MS = 200;
const SHOWN_MOST = 8;

/** The projects whose name, key or client holds what is typed, while the list is open. */
export function projectSearch(typed: Signal<string>, isOpen: Signal<boolean>) {
  const http = inject(HttpClient);
  const resource = rxResource({
    params: () => (isOpen() ? { q: typed().trim() } : undefined),
    stream: ({ params: { q } }) =>
      timer(q === '' ? 0 : REST_MS).pipe(
        switchMap(() =>
          http.get<ProjectListReply>('/api/v1/projects', {
            params: { sort: 'name', limit: SHOWN_MOST, ...(q === '' ? {} : { q }) },
          }),
        ),
        map(({ data }) => data),
      ),
  });
  const found = computed<readonly ProjectRowReply[]>(() => (resource.hasValue() ? resource.value() : []));
  const hint = computed(() => {
    if (!isOpen() || resource.isLoading()) return '';
    if (resource.error() !== undefined) return 'The projects could not be read. Try again.';
    if (found().length > 0) return '';
    return typed().trim() === '' ? 'There is no project yet.' : 'No project is called like that.';
  });
  return { found, hint };
}
