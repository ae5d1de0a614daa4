import { Component, computed, input } from '@angular/core';
import type { ThresholdSettingReply } from '@telltale/contract';
import { spokenThreshold } from '@telltale/domain';
import { boundsWords, counted, decides } from './limit-words';
import { keyOf, type LimitsDraft } from './limits-draft';

/** One limit of a sign: in words with its number, which an administrator may change where it is ours. */
@Component({
  selector: 'tt-limit-row',
  templateUrl: './limit-row.html',
  styleUrl: './limit-row.scss',
})
export class LimitRow {
  readonly limit = input.required<ThresholdSettingReply>();
  readonly draft = input.required<LimitsDraft>();
  readonly mayChange = input(false);

  protected readonly id = computed(() => `limit-${keyOf(this.limit()).replace('/', '-')}`);
  protected readonly decides = computed(() => decides(this.limit()));
  protected readonly counted = computed(() => counted(this.limit()));
  protected readonly spokenName = computed(() => {
    const { sign, unit, meaning } = this.limit();
    return `${sign}, ${this.decides().toLowerCase()}: ${unit === 'percent' ? '% ' : ''}${meaning}`;
  });
  protected readonly isOpen = computed(() => this.mayChange() && this.limit().origin === 'default');
  protected readonly isChoice = computed(() => this.limit().unit === 'yes-no');
  protected readonly text = computed(() => this.draft().textOf(this.limit()));
  protected readonly isChanged = computed(() => this.draft().isChanged(this.limit()));
  protected readonly isOvertaken = computed(() => this.draft().isOvertaken(this.limit()));
  protected readonly error = computed(() => this.draft().errorOf(keyOf(this.limit())));
  protected readonly inForce = computed(() => spokenThreshold(this.limit().value, this.limit().unit));
  protected readonly figure = computed(() => {
    const { value, unit } = this.limit();
    return unit === 'percent' ? String(value) : spokenThreshold(value, unit === 'yes-no' ? unit : 'count');
  });
  protected readonly hint = computed(() =>
    this.limit().origin === 'article' ? 'From the article: it stays.' : boundsWords(this.limit()),
  );
  /** Our own number is one press away where another one is in force. */
  protected readonly mayReset = computed(() => {
    const { value, default: ours } = this.limit();
    return value !== ours && this.text().trim() !== String(ours);
  });

  protected type(text: string): void {
    this.draft().type(this.limit(), text);
  }

  protected choose(isYes: boolean): void {
    this.type(isYes ? '1' : '0');
  }
}
