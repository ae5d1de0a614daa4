import { Component, computed, inject, input, signal } from '@angular/core';
import type { OverrideReply } from '@telltale/contract';
import { type OverrideKind, spokenDay } from '@telltale/domain';
import { focusMover } from '../record/focus-mover';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';
import { ReasonForm, type SentReason } from './reason-form';

const TITLES: Readonly<Record<OverrideKind, string>> = {
  'first-project': 'Building before this client has shipped',
  'production-gate': 'Went live with the gate not open',
};

/** Guards that somebody passed: they stay on the project for ever, quietly. */
@Component({
  selector: 'tt-override-notices',
  imports: [ReasonForm],
  template: `
    @for (notice of notices(); track $index) {
      <div class="notice">
        <p>
          <strong>{{ notice.title }}.</strong> {{ notice.because }}
          @if (notice.reason; as reason) {
            <q>{{ reason }}</q>&ngsp;<span class="muted">{{ notice.source }}</span>
          } @else {
            <span class="muted">No reason given yet.</span>
          }
        </p>
        @if (notice.reason === null && mayEdit()) {
          @if (opened() === notice.kind) {
            <tt-reason-form
              label="Why it could not wait"
              action="Record the reason"
              [send]="explain"
              (left)="close()"
            />
          } @else {
            <button type="button" class="button no-print" (click)="opened.set(notice.kind)">
              Give the reason
            </button>
          }
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    :host(:empty) {
      display: none;
    }
    .notice {
      display: grid;
      gap: 6px;
      justify-items: start;
      padding: 6px 12px;
      border-left: 3px solid var(--serious);
      background: var(--soft);
      font: var(--text-small);
      overflow-wrap: anywhere;
    }
    tt-reason-form {
      justify-self: stretch;
    }
  `,
})
export class OverrideNotices {
  private readonly api = inject(JudgementApi);
  private readonly moveFocus = focusMover();

  readonly overrides = input.required<readonly OverrideReply[]>();
  readonly mayEdit = input.required<boolean>();
  readonly judge = input.required<JudgeProject>();

  protected readonly opened = signal<OverrideKind | null>(null);
  protected readonly notices = computed(() =>
    this.overrides().map(({ kind, because, reason, by, on }) => {
      const source = by === null ? spokenDay(on) : `${by}, ${spokenDay(on)}`;
      return { kind, title: TITLES[kind], because, reason, source };
    }),
  );

  protected readonly explain = ({ reason }: SentReason) => {
    const kind = this.opened() ?? 'first-project';
    return this.judge()((id) => this.api.explainOverride(id, { kind, reason }));
  };

  protected close(): void {
    this.opened.set(null);
    this.moveFocus('button');
  }
}
