import { Component, computed, input, signal } from '@angular/core';
import type { ReadinessItemReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { ItemForm } from './item-form';
import type { SaveItem } from './open-readiness';
import { proofAddress } from './readiness-api';
import { itemLine, STATE_WORDS } from './readiness-words';

/** One item of the checklist: what it asks, how it stands, what proves it. */
@Component({
  selector: 'tt-readiness-item',
  imports: [ItemForm],
  template: `
    <div class="line">
      <span class="state" [class]="item().state" [class.expired]="item().expiredOn !== null">{{
        words[item().state]
      }}</span>
      <div class="told">
        <p>
          {{ item().text }}
          @if (!item().isRequired) {
            <span class="muted small">optional</span>
          }
        </p>
        <p class="muted small">
          {{ line() }}
          @if (item().note; as note) {
            “{{ note }}”
          }
          @if (link(); as link) {
            <a [href]="link.href" target="_blank" rel="noopener noreferrer">{{ link.words }}</a>
          }
        </p>
      </div>
      @if (mayEdit() && !isOpen()) {
        <button
          type="button"
          class="button plain no-print"
          [attr.aria-label]="'Answer: ' + item().text"
          (click)="isOpen.set(true)"
        >
          Answer
        </button>
      }
    </div>
    @if (isOpen()) {
      <tt-item-form [projectId]="projectId()" [item]="item()" [save]="save()" (left)="isOpen.set(false)" />
    }
  `,
  styleUrl: './readiness-item.scss',
})
export class ReadinessItem {
  readonly projectId = input.required<string>();
  readonly item = input.required<ReadinessItemReply>();
  readonly today = input.required<Day>();
  readonly mayEdit = input.required<boolean>();
  readonly save = input.required<SaveItem>();

  protected readonly words = STATE_WORDS;
  protected readonly isOpen = signal(false);
  protected readonly line = computed(() => itemLine(this.item(), this.today()));
  protected readonly link = computed(() => {
    const { proof } = this.item();
    if (proof?.url !== undefined) return { href: proof.url, words: 'Open the proof' };
    return proof?.fileId === undefined
      ? null
      : { href: proofAddress(this.projectId(), proof.fileId), words: proof.fileName ?? 'Open the file' };
  });
}
