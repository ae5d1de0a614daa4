import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { ClientListReply } from '@telltale/contract';
import { ClientLogo } from '../clients/client-logo';
import { problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { ClientNames } from './client-names';

/** The clients one may see, to be ticked. Read when the panel opens, not before. */
@Component({
  selector: 'tt-client-choices',
  imports: [ClientLogo, Refusal],
  template: `
    <input
      #search
      class="input"
      type="search"
      placeholder="Find a client"
      aria-label="Find a client"
      [value]="text()"
      (input)="text.set(search.value)"
    />
    @if (problem(); as problem) {
      <tt-refusal [problem]="problem" (retry)="clients.reload()" />
    } @else {
      <ul [attr.aria-busy]="clients.isLoading()">
        @for (client of found(); track client.id) {
          <li>
            <label>
              <input type="checkbox" [checked]="chosen().includes(client.id)" (change)="toggle(client.id)" />
              <span class="name">
                <span class="cut">{{ client.name }}</span>
                <tt-client-logo [logo]="client.logo" [size]="20" />
              </span>
              <span class="muted">{{ client.projects }}</span>
            </label>
          </li>
        } @empty {
          <li class="muted">{{ clients.isLoading() ? 'Reading…' : 'No client of that name' }}</li>
        }
      </ul>
    }
    <button type="button" class="button" [disabled]="chosen().length === 0" (click)="choose.emit([])">
      {{ none() }}
    </button>
  `,
  styleUrl: './client-choices.scss',
})
export class ClientChoices {
  /** What it means that none is ticked. */
  readonly none = input('All clients');
  readonly chosen = input.required<readonly string[]>();
  readonly choose = output<readonly string[]>();

  protected readonly text = signal('');
  protected readonly clients = httpResource<ClientListReply>(() => ({
    url: '/api/v1/clients',
    params: { limit: 200 },
  }));
  protected readonly problem = computed(() => {
    const error = this.clients.error();
    return error === undefined ? null : problemOf(error);
  });
  private readonly all = computed(() => (this.clients.hasValue() ? this.clients.value().data : []));
  protected readonly found = computed(() => {
    const part = this.text().trim().toLocaleLowerCase();
    return this.all().filter(({ name }) => name.toLocaleLowerCase().includes(part));
  });

  constructor() {
    const names = inject(ClientNames);
    effect(() => names.learn(this.all()));
  }

  protected toggle(id: string): void {
    const chosen = this.chosen();
    this.choose.emit(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }
}
