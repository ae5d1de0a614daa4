import { Component, computed, input } from '@angular/core';
import type { OverrideReply } from '@telltale/contract';
import { type OverrideKind, spokenDay } from '@telltale/domain';

const TITLES: Readonly<Record<OverrideKind, string>> = {
  'first-project': 'Building before this client has shipped',
  'production-gate': 'Went live with the gate not open',
};

/** Guards that somebody passed: they stay on the project for ever, quietly. */
@Component({
  selector: 'tt-override-notices',
  template: `
    @for (notice of notices(); track $index) {
      <p>
        <strong>{{ notice.title }}.</strong> {{ notice.because }}
        @if (notice.reason; as reason) {
          <q>{{ reason }}</q>&ngsp;<span class="muted">{{ notice.source }}</span>
        } @else {
          <span class="muted">No reason given yet.</span>
        }
      </p>
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
    p {
      padding: 6px 12px;
      border-left: 3px solid var(--serious);
      background: var(--soft);
      font: var(--text-small);
      overflow-wrap: anywhere;
    }
  `,
})
export class OverrideNotices {
  readonly overrides = input.required<readonly OverrideReply[]>();

  protected readonly notices = computed(() =>
    this.overrides().map(({ kind, because, reason, by, on }) => {
      const source = by === null ? spokenDay(on) : `${by}, ${spokenDay(on)}`;
      return { title: TITLES[kind], because, reason, source };
    }),
  );
}
