import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '../ui/icon';
import { SavedViews } from './saved-views';

/** The address names a view that is not there (any more): the portfolio shows all the same, and this says why it looks so. */
@Component({
  selector: 'tt-view-gone',
  imports: [Icon],
  template: `
    @if (isGone()) {
      <p class="card" role="status">
        <tt-icon name="bookmark" />
        <span
          >The view of this link is not there: it was deleted, or is not shared with you. This is the
          portfolio.</span
        >
        <button type="button" class="button" (click)="dismissed.emit()">Dismiss</button>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px;
      padding: 8px 14px;
    }
    span {
      flex: 1 1 240px;
    }
  `,
})
export class ViewGone {
  private readonly views = inject(SavedViews);

  readonly view = input.required<string | null>();
  readonly dismissed = output();

  protected readonly isGone = computed(() => {
    const id = this.view();
    return id !== null && this.views.isGone(id);
  });
}
