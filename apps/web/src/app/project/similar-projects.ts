import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { SimilarProjectReply } from '@telltale/contract';
import { STAGE_NAMES } from '@telltale/domain';
import { map, switchMap, timer } from 'rxjs';
import { ProjectApi } from './project-api';

/** Somebody who types a name rests this long before the server is asked. */
const REST_MS = 250;
/** Two letters are in every name. */
const LETTERS_LEAST = 3;

/** Projects of the client that are called alike: the new one may be there already. It stands in nobody's way. */
@Component({
  selector: 'tt-similar-projects',
  imports: [RouterLink],
  template: `
    @if (found().length > 0) {
      <p class="small muted">Called alike at this client. Is it one of these?</p>
      <ul class="small">
        @for (one of found(); track one.id) {
          <li>
            <a [routerLink]="['/project', one.id]">{{ one.name }}</a>
            <span class="muted">{{ words(one) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      padding: 1px 0;
      overflow-wrap: anywhere;
    }
  `,
  host: { role: 'status' },
})
export class SimilarProjects {
  private readonly api = inject(ProjectApi);

  readonly clientId = input.required<string>();
  readonly name = input.required<string>();

  private readonly looked = rxResource({
    params: () => {
      const [clientId, name] = [this.clientId(), this.name().trim()];
      return clientId === '' || name.length < LETTERS_LEAST ? undefined : { clientId, name };
    },
    stream: ({ params: { clientId, name } }) =>
      timer(REST_MS).pipe(
        switchMap(() => this.api.similar(clientId, name)),
        map(({ data }) => data),
      ),
  });
  protected readonly found = computed(() => (this.looked.hasValue() ? this.looked.value() : []));

  protected words({ key, stage, owner }: SimilarProjectReply): string {
    const inStage = stage === null ? 'stage not asked' : STAGE_NAMES[stage];
    return `${key} · ${inStage} · ${owner?.name ?? 'no owner recorded'}`;
  }
}
