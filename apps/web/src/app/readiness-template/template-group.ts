import { Component, computed, input, output } from '@angular/core';
import { MOST_ITEMS } from '@telltale/domain';
import { focusMover } from '../record/focus-mover';
import { Icon } from '../ui/icon';
import { PlaceButtons } from './place-buttons';
import type { GroupDraft } from './template-draft';
import type { TemplateEdits } from './template-edits';
import { TemplateItem } from './template-item';

/** One group of the template while it is edited. */
@Component({
  selector: 'tt-template-group',
  imports: [Icon, PlaceButtons, TemplateItem],
  templateUrl: './template-group.html',
  styleUrl: './template-group.scss',
})
export class TemplateGroup {
  private readonly moveFocus = focusMover();

  readonly group = input.required<GroupDraft>();
  readonly edits = input.required<TemplateEdits>();
  readonly isFirst = input.required<boolean>();
  readonly isLast = input.required<boolean>();
  readonly removed = output();

  protected readonly most = MOST_ITEMS;
  protected readonly isFull = computed(() => this.group().items.length >= MOST_ITEMS);
  protected readonly nameProblem = computed(() => this.told(this.group().id));
  protected readonly itemsProblem = computed(() => this.told(`${this.group().id}-items`));

  protected addItem(): void {
    const id = this.edits().addItem(this.group().id);
    this.moveFocus(`#${id}`);
  }

  protected removeItem(id: string): void {
    this.edits().removeItem(id);
    this.moveFocus('.add');
  }

  private told(field: string): string | null {
    return this.edits().isChecked() ? (this.edits().problems().get(field) ?? null) : null;
  }
}
