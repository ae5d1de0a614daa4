import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { LiveEvents } from '../live/live-events';
import { problemOf } from '../problems/problem';
import { Icon } from '../ui/icon';
import { Refusal } from '../ui/refusal';
import { InsightsApi } from './insights-api';
import { SignalCard } from './signal-card';

/** The signals of one client: one line until they are asked for, so that the page of a client stays light. */
@Component({
  selector: 'tt-client-signals',
  imports: [Icon, Refusal, SignalCard],
  template: `
    <h2>
      <button type="button" [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">
        <tt-icon [name]="isOpen() ? 'chevron-down' : 'chevron-right'" />
        Signals of this client
        <span class="small muted">how many ship, how long they take, who holds the layers</span>
      </button>
    </h2>
    @if (isOpen()) {
      @if (problem(); as problem) {
        <tt-refusal class="card" [problem]="problem" (retry)="read.reload()" />
      } @else if (signals(); as signals) {
        <div class="signals">
          @for (signal of signals; track signal.id) {
            <tt-signal-card [signal]="signal" />
          }
        </div>
      } @else {
        <p class="muted" role="status">Counting the projects …</p>
      }
    }
  `,
  styleUrl: './client-signals.scss',
})
export class ClientSignals {
  private readonly api = inject(InsightsApi);

  readonly clientId = input.required<string>();

  protected readonly isOpen = signal(false);
  protected readonly read = rxResource({
    params: () => (this.isOpen() ? { client: this.clientId() } : undefined),
    stream: ({ params }) => this.api.signals(params.client),
  });
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly signals = computed(() => (this.read.hasValue() ? this.read.value().signals : null));

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic, clientId }) => topic !== 'import' && (clientId === null || clientId === this.clientId()),
      () => this.read.reload(),
    );
  }
}
