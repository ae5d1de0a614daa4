import { Component, computed, input, output } from '@angular/core';
import type { BulkEditReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { changeWords, isHeldBack, previewSentence, signsSentence } from './preview-words';

/** What would come of a bulk edit, project by project; what is left out stands first, with why. */
@Component({
  selector: 'tt-bulk-preview',
  templateUrl: './bulk-preview.html',
  styleUrl: './bulk-preview.scss',
})
export class BulkPreview {
  readonly reply = input.required<BulkEditReply>();
  readonly isSending = input.required<boolean>();
  /** True where the others go on without those that are left out. */
  readonly write = output<boolean>();
  readonly takeAlong = output();
  readonly left = output();

  protected readonly sentence = computed(() => previewSentence(this.reply()));
  protected readonly signs = computed(() => signsSentence(this.reply()));
  protected readonly rows = computed(() => {
    const { data } = this.reply();
    return [...data.filter(isHeldBack), ...data.filter((one) => !isHeldBack(one))];
  });
  protected readonly isPartial = computed(() => this.reply().data.some(isHeldBack));
  protected readonly stale = computed(
    () => this.reply().data.filter(({ outcome }) => outcome === 'stale').length,
  );
  protected readonly changing = computed(
    () => this.reply().data.filter(({ outcome }) => outcome === 'changed').length,
  );
  protected readonly writeWords = computed(() => {
    const count = spokenCount(this.changing(), 'project');
    return this.isPartial() ? `Change the other ${count}` : `Change ${count}`;
  });

  protected readonly changeWords = changeWords;
}
