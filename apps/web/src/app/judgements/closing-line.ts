import { Component, computed, inject, input, signal } from '@angular/core';
import type { ClosingItemReply } from '@telltale/contract';
import { CLOSING_ITEM_NAMES, spokenDay, spokenMoney } from '@telltale/domain';
import { CurrencyInHand } from '../record/currency-in-hand';
import { focusMover } from '../record/focus-mover';
import { CLOSING_STATE_WORDS, ClosingForm } from './closing-form';
import type { JudgeProject } from './judge-project';

/** One item of the closing list: what is owed, how it stands, who says so. */
@Component({
  selector: 'tt-closing-line',
  imports: [ClosingForm],
  template: `
    <div class="line">
      <span class="state" [class]="item().state">{{ words[item().state] }}</span>
      <div class="told">
        <p>{{ name() }}</p>
        @if (told(); as told) {
          <p class="muted small">
            {{ told }}
            @if (item().url; as url) {
              <a [href]="url" target="_blank" rel="noopener noreferrer">Open the link</a>
            }
          </p>
        }
      </div>
      @if (mayDecide() && !isOpen()) {
        <button
          type="button"
          class="button plain no-print"
          [attr.aria-label]="'Answer: ' + name()"
          (click)="isOpen.set(true)"
        >
          Answer
        </button>
      }
    </div>
    @if (isOpen()) {
      <tt-closing-form [item]="item()" [judge]="judge()" (left)="close()" />
    }
  `,
  styleUrl: './closing-line.scss',
})
export class ClosingLine {
  private readonly inHand = inject(CurrencyInHand);
  private readonly moveFocus = focusMover();

  readonly item = input.required<ClosingItemReply>();
  readonly mayDecide = input.required<boolean>();
  readonly judge = input.required<JudgeProject>();

  protected readonly words = CLOSING_STATE_WORDS;
  protected readonly isOpen = signal(false);
  protected readonly name = computed(() => CLOSING_ITEM_NAMES[this.item().item]);
  protected readonly told = computed(() => {
    const { amount, note, on, by } = this.item();
    if (on === null) return '';
    const parts = [
      amount === null ? '' : `${spokenMoney({ amount, currency: this.inHand.currency() })}.`,
      note === null ? '' : `“${note}”`,
      `${by ?? 'Telltale'}, ${spokenDay(on)}.`,
    ];
    return parts.filter((part) => part !== '').join(' ');
  });

  protected close(): void {
    this.isOpen.set(false);
    this.moveFocus('button');
  }
}
