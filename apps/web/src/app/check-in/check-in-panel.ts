import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CheckInReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { CopyLine } from '../ui/copy-line';
import { CheckInApi } from './check-in-api';

/** What the owner of a project said last, and the way to ask anew. */
@Component({
  selector: 'tt-check-in-panel',
  imports: [CopyLine, RouterLink],
  template: `
    @if (problem(); as problem) {
      <p role="alert">
        <strong>{{ problem.title }}.</strong> {{ problem.detail ?? problem.advice }}
      </p>
    }
    @if (link(); as link) {
      <p>{{ mailed() }}</p>
      <tt-copy-line label="Link to check in" [text]="link" action="Copy the link" done="Link copied." />
    }
    @if (last(); as last) {
      <p>
        <strong>{{ last.line }}</strong>
      </p>
      @if (last.answers.length > 0) {
        <dl>
          @for (one of last.answers; track one.sign) {
            <dt class="small muted">{{ one.question }}</dt>
            <dd>
              {{ one.answer ?? 'Not answered' }}
              @if (mayAsk() && one.answer !== null && one.fact !== null) {
                <a
                  class="small no-print"
                  [routerLink]="['/project', project()]"
                  [queryParams]="{ tab: 'record', fact: one.fact }"
                  [attr.aria-label]="'Record as a fact: ' + one.question"
                  >Record as a fact</a
                >
              }
            </dd>
          }
        </dl>
      }
    } @else {
      <p class="muted small">The owner was not asked yet.</p>
    }
    @if (mayAsk()) {
      <button type="button" class="button no-print" (click)="ask()">Ask the owner</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
      padding: 14px 16px;
      overflow-wrap: anywhere;
    }
    tt-copy-line {
      width: 100%;
    }
    dd {
      margin-bottom: 6px;
    }
  `,
})
export class CheckInPanel {
  private readonly api = inject(CheckInApi);
  private readonly session = inject(Session);

  readonly project = input.required<string>();

  /** The last one; null: nobody was asked. */
  readonly checkIn = input.required<CheckInReply | null>();
  readonly asked = output();

  protected readonly mayAsk = this.session.mayEdit;
  protected readonly problem = signal<Problem | null>(null);
  private readonly made = signal<{
    readonly project: string;
    readonly link: string;
    readonly isMailed: boolean;
  } | null>(null);
  /** Of the project on the screen alone. */
  protected readonly link = computed(() =>
    this.made()?.project === this.project() ? (this.made()?.link ?? null) : null,
  );
  protected readonly mailed = computed(() =>
    this.made()?.isMailed === true
      ? 'It went out by mail. The link, if you want to send it yourself; it is shown this once:'
      : 'Send this link; it needs no account, ends after 14 days and is shown this once:',
  );
  protected readonly last = computed(() => {
    const newest = this.checkIn();
    if (newest === null) return null;
    const { askedOn, askedOf, answeredAt, answeredBy, answers } = newest;
    const asked = `Asked on ${spokenDay(askedOn)}${askedOf === null ? '' : ` of ${askedOf}`}`;
    if (answeredAt === null) return { line: `${asked}: no answer yet`, answers: [] };
    return {
      line: `${answeredBy ?? 'Somebody'} answered on ${spokenDay(this.session.dayOf(answeredAt))}`,
      answers,
    };
  });

  protected async ask(): Promise<void> {
    this.problem.set(null);
    const project = this.project();
    try {
      const { link, isMailed } = await firstValueFrom(this.api.ask(project));
      if (link !== null) this.made.set({ project, link: new URL(link, document.baseURI).href, isMailed });
      this.asked.emit();
    } catch (error) {
      // Waits for a refusal, such as a project of which everything is clear, or a lost connection.
      this.problem.set(problemOf(error));
    }
  }
}
