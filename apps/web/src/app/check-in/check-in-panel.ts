import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CheckInReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { CheckInApi } from './check-in-api';

/** What the owner of a project said last, and the way to ask anew. */
@Component({
  selector: 'tt-check-in-panel',
  imports: [RouterLink],
  template: `
    @if (problem(); as problem) {
      <p role="alert">
        <strong>{{ problem.title }}.</strong> {{ problem.detail ?? problem.advice }}
      </p>
    }
    @if (link(); as link) {
      <p>{{ mailed() }}</p>
      <input #box class="input" readonly aria-label="Link to check in" [value]="link" />
      <p class="actions">
        <button type="button" class="button" (click)="copy(link)">Copy the link</button>
        <span class="small muted" role="status">{{ copied() }}</span>
      </p>
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
    .input {
      width: 100%;
    }
    dd {
      margin-bottom: 6px;
    }
  `,
})
export class CheckInPanel {
  private readonly api = inject(CheckInApi);

  readonly project = input.required<string>();

  /** The last one; null: nobody was asked. */
  readonly checkIn = input.required<CheckInReply | null>();
  readonly asked = output();

  protected readonly mayAsk = inject(Session).mayEdit;
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
  protected readonly copied = signal('');
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly last = computed(() => {
    const newest = this.checkIn();
    if (newest === null) return null;
    const { askedOn, askedOf, answeredAt, answeredBy, answers } = newest;
    const asked = `Asked on ${spokenDay(askedOn)}${askedOf === null ? '' : ` of ${askedOf}`}`;
    if (answeredAt === null) return { line: `${asked}: no answer yet`, answers: [] };
    return { line: `${answeredBy ?? 'Somebody'} answered on ${spokenDay(answeredAt.slice(0, 10))}`, answers };
  });

  protected async ask(): Promise<void> {
    this.problem.set(null);
    this.copied.set('');
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

  protected async copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.copied.set('Link copied.');
    } catch {
      // Waits for a browser without a clipboard for this page, as on plain http: it is selected, to be copied by hand.
      this.box()?.nativeElement.select();
      this.copied.set('The browser does not let Telltale copy. It is selected: press Ctrl C.');
    }
  }
}
