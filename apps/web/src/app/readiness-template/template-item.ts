import { Component, computed, input } from '@angular/core';
import type { ItemDraft } from './template-draft';
import type { TemplateEdits } from './template-edits';

/** One item of the template: what is needed, whether Production waits for it, and how long a proof of it holds. */
@Component({
  selector: 'tt-template-item',
  templateUrl: './template-item.html',
  styleUrl: './template-item.scss',
})
export class TemplateItem {
  readonly item = input.required<ItemDraft>();
  readonly edits = input.required<TemplateEdits>();

  protected readonly textProblem = computed(() => this.told(this.item().id));
  protected readonly daysProblem = computed(() => this.told(`${this.item().id}-days`));

  protected change(change: Partial<ItemDraft>): void {
    this.edits().changeItem(this.item().id, change);
  }

  private told(field: string): string | null {
    return this.edits().isChecked() ? (this.edits().problems().get(field) ?? null) : null;
  }
}
