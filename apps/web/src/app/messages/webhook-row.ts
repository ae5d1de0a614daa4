import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DeliveryReply, WebhookReply } from '@telltale/contract';
import { spokenCount, spokenDay } from '@telltale/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { MessagesApi } from './messages-api';
import { WEBHOOK_EVENT_WORDS } from './webhook-event-words';

const STATES: Readonly<Record<DeliveryReply['state'], string>> = {
  queued: 'waits for its next attempt',
  sending: 'on its way',
  sent: 'taken',
  failed: 'refused',
  'given-up': 'given up',
};

/** One webhook, with what became of its last deliveries. */
@Component({
  selector: 'tt-webhook-row',
  template: `
    <div class="head">
      <div>
        <p>
          <strong>{{ hook().name }}</strong>
        </p>
        <p class="small muted">{{ line() }}</p>
      </div>
      <p class="actions">
        <button type="button" class="button" (click)="test()">Send a test</button>
        <button type="button" class="button" (click)="showLog()">Deliveries</button>
        <button type="button" class="button danger" (click)="remove()">
          Remove<span class="unseen"> {{ hook().name }}</span>
        </button>
      </p>
    </div>
    @if (problem(); as problem) {
      <p role="alert">
        <strong>{{ problem.title }}.</strong> {{ problem.detail ?? problem.advice }}
      </p>
    }
    @if (log(); as log) {
      <ul class="small" aria-label="Deliveries">
        @for (row of log; track row.id) {
          <li>
            <span>{{ row.line }}</span>
            @if (row.mayResend) {
              <button type="button" class="button" (click)="resend(row.id)">Send again</button>
            }
          </li>
        } @empty {
          <li class="muted">Nothing has been sent yet.</li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 12px 16px;
      overflow-wrap: anywhere;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 8px 16px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      padding: 4px 0;
      border-top: 1px solid var(--line);
    }
  `,
})
export class WebhookRow {
  private readonly api = inject(MessagesApi);
  private readonly session = inject(Session);

  readonly hook = input.required<WebhookReply>();
  readonly removed = output();

  protected readonly problem = signal<Problem | null>(null);
  private readonly deliveries = signal<readonly DeliveryReply[] | null>(null);
  protected readonly log = computed(
    () =>
      this.deliveries()?.map((delivery) =>
        deliveryWords(delivery, spokenDay(this.session.dayOf(delivery.madeAt))),
      ) ?? null,
  );
  protected readonly line = computed(() => {
    const { kind, host, events, madeBy, madeAt } = this.hook();
    const hears = events.map((event) => WEBHOOK_EVENT_WORDS[event]).join('; ');
    const what = { standard: 'Standard Webhooks', slack: 'Slack', teams: 'Teams' }[kind];
    return `${what} · ${host} · ${hears} · ${madeBy ?? 'Somebody'}, ${spokenDay(this.session.dayOf(madeAt))}`;
  });

  protected async test(): Promise<void> {
    await this.does(this.api.test(this.hook().id));
    await this.showLog();
  }

  protected async showLog(): Promise<void> {
    const read = await this.does(this.api.deliveries(this.hook().id));
    if (read !== undefined) this.deliveries.set(read.data);
  }

  protected async resend(delivery: string): Promise<void> {
    await this.does(this.api.resend(this.hook().id, delivery));
    await this.showLog();
  }

  protected async remove(): Promise<void> {
    await this.does(this.api.remove(this.hook().id));
    if (this.problem() === null) this.removed.emit();
  }

  private async does<T>(request: Observable<T>): Promise<T | undefined> {
    this.problem.set(null);
    try {
      return await firstValueFrom(request, { defaultValue: undefined });
    } catch (error) {
      // Waits for a refusal or a lost connection.
      this.problem.set(problemOf(error));
      return undefined;
    }
  }
}

function deliveryWords({ id, event, state, attempts, answer }: DeliveryReply, day: string) {
  const tried = attempts < 2 ? '' : ` after ${spokenCount(attempts, 'attempt')}`;
  return {
    id,
    line: `${day} · ${event} · ${STATES[state]}${tried}${answer === null ? '' : `: ${answer}`}`,
    mayResend: state !== 'queued' && state !== 'sending',
  };
}
