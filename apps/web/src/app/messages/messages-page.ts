import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { WebhookEvent, WebhookKind, WebhookMadeReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { DigestCard } from './digest-card';
import { MessagesApi } from './messages-api';
import { WEBHOOK_EVENT_WORDS } from './webhook-event-words';
import { WebhookRow } from './webhook-row';

const KINDS = [
  { kind: 'slack', words: 'Slack' },
  { kind: 'teams', words: 'Teams' },
  { kind: 'standard', words: 'A program (Standard Webhooks)' },
] as const;

const EVENTS = Object.entries(WEBHOOK_EVENT_WORDS).map(([event, words]) => ({
  event: event as WebhookEvent,
  words,
}));

/** What Telltale sends by itself, and where to. */
@Component({
  selector: 'tt-messages-page',
  imports: [DigestCard, Refusal, RouterLink, WebhookRow],
  templateUrl: './messages-page.html',
  styleUrl: './messages-page.scss',
})
export class MessagesPage {
  private readonly api = inject(MessagesApi);
  private readonly session = inject(Session);

  protected readonly kinds = KINDS;
  protected readonly events = EVENTS;
  protected readonly chosen = signal<readonly WebhookEvent[]>(['digest', 'review.closed']);
  /** Webhooks tell of every client. */
  protected readonly maySet = computed(
    () => this.session.isAdministrator() && this.session.current()?.clients === null,
  );
  protected readonly read = rxResource({
    params: () => (this.maySet() ? true : undefined),
    stream: () => this.api.webhooks(),
  });
  protected readonly hooks = computed(() => (this.read.hasValue() ? this.read.value().data : []));
  protected readonly refused = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly problem = signal<Problem | null>(null);
  protected readonly made = signal<WebhookMadeReply | null>(null);

  protected toggle(event: WebhookEvent): void {
    this.chosen.update((chosen) =>
      chosen.includes(event) ? chosen.filter((one) => one !== event) : [...chosen, event],
    );
  }

  protected async make(name: string, kind: string, url: string): Promise<boolean> {
    this.problem.set(null);
    try {
      const made = await firstValueFrom(
        this.api.make({ name, kind: kind as WebhookKind, url: url.trim(), events: [...this.chosen()] }),
      );
      this.made.set(made.secret === null ? null : made);
      this.read.reload();
      return true;
    } catch (error) {
      // Waits for a refusal, such as an address that is none, or a lost connection: what was typed stays.
      this.problem.set(problemOf(error));
      return false;
    }
  }
}
