import { computed, inject, type Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { PersonReply } from '@telltale/contract';
import { map, switchMap, timer } from 'rxjs';
import { PeopleApi } from '../clients/people-api';

/** Somebody who types rests this long before the server is asked. */
const REST_MS = 200;

/** The people of a client whose name holds what is typed, while the list is open. */
export function peopleSearch(clientId: Signal<string>, typed: Signal<string>, isOpen: Signal<boolean>) {
  const api = inject(PeopleApi);
  const resource = rxResource({
    params: () => (isOpen() && clientId() !== '' ? { client: clientId(), q: typed().trim() } : undefined),
    stream: ({ params: { client, q } }) =>
      timer(q === '' ? 0 : REST_MS).pipe(
        switchMap(() => api.search(client, q)),
        map(({ data }) => data),
      ),
  });
  const found = computed<readonly PersonReply[]>(() => (resource.hasValue() ? resource.value() : []));
  const hint = computed(() => {
    if (clientId() === '') return 'Choose the client first.';
    if (!isOpen() || resource.isLoading()) return '';
    if (resource.error() !== undefined) return 'The people could not be read. Try again, or add the person.';
    if (found().length > 0) return '';
    return typed().trim() === ''
      ? 'Nobody is recorded at this client yet.'
      : 'Nobody of that name at this client.';
  });
  return { found, hint };
}
