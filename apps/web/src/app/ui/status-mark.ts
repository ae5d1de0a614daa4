import { Component, computed, input } from '@angular/core';
import { type Status, STATUS_NAMES } from '@telltale/domain';

/** A status as a shape and a word: square off track, triangle at risk, circle on track, dashed ring not known. */
@Component({
  selector: 'tt-status-mark',
  template: `<i [class]="status()" aria-hidden="true"></i>{{ word() }}`,
  styleUrl: './status-mark.scss',
})
export class StatusMark {
  readonly status = input.required<Status>();
  protected readonly word = computed(() => STATUS_NAMES[this.status()]);
}
