import { computed, linkedSignal, type Signal, signal } from '@angular/core';
import type { ReadinessTemplateReply } from '@telltale/contract';
import { STARTING_TEMPLATE } from '@telltale/domain';
import {
  draftOf,
  type GroupDraft,
  type ItemDraft,
  newGroup,
  newItem,
  shifted,
  type TemplateDraft,
  templateOf,
} from './template-draft';
import { isNoChange, templateChanges } from './template-changes';
import { problemsOf } from './template-problems';

interface Edited {
  /** The version that was there when the editing began. */
  readonly base: ReadinessTemplateReply | undefined;
  readonly draft: TemplateDraft;
}

/** What somebody makes of the template. A newer version does not take it away: it stands beside it. */
export class TemplateEdits {
  private readonly edited = linkedSignal<ReadinessTemplateReply | undefined, Edited>({
    source: () => this.current(),
    computation: (now, previous) =>
      previous !== undefined && hasEdits(previous.value) ? previous.value : begun(now),
  });
  private made = 0;

  readonly base = computed(() => this.edited().base);
  readonly draft = computed(() => this.edited().draft);
  readonly template = computed(() => templateOf(this.draft()));
  readonly changes = computed(() => templateChanges(this.base()?.template ?? [], this.template()));
  readonly isEdited = computed(() => hasEdits(this.edited()));
  readonly problems = computed(() => problemsOf(this.draft()));
  /** What is wrong is told once somebody has tried to go on. */
  readonly isChecked = signal(false);
  /** What somebody else saved meanwhile; null while the newest version is the one that is edited. */
  readonly theirs = computed(() => {
    const [now, base] = [this.current(), this.base()];
    if (now === undefined || base === undefined || now.version === base.version) return null;
    return { version: now.version, changes: templateChanges(base.template, now.template) };
  });

  constructor(private readonly current: Signal<ReadinessTemplateReply | undefined>) {}

  changeGroup(id: string, change: Partial<GroupDraft>): void {
    this.edit((draft) => draft.map((group) => (group.id === id ? { ...group, ...change } : group)));
  }

  changeItem(id: string, change: Partial<ItemDraft>): void {
    this.editItems((items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }

  /** The id of the new item. */
  addItem(groupId: string): string {
    const item = newItem(this.newId());
    this.edit((draft) =>
      draft.map((group) => (group.id === groupId ? { ...group, items: [...group.items, item] } : group)),
    );
    return item.id;
  }

  removeItem(id: string): void {
    this.editItems((items) => items.filter((item) => item.id !== id));
  }

  moveItem(id: string, by: -1 | 1): void {
    this.editItems((items) => shifted(items, id, by));
  }

  addGroup(): string {
    const group = newGroup(this.newId(), newItem(this.newId()));
    this.edit((draft) => [...draft, group]);
    return group.id;
  }

  removeGroup(id: string): void {
    this.edit((draft) => draft.filter((group) => group.id !== id));
  }

  moveGroup(id: string, by: -1 | 1): void {
    this.edit((draft) => shifted(draft, id, by));
  }

  /** As every workspace starts; nothing is saved by it. */
  beginAnew(): void {
    this.edit(() => draftOf(STARTING_TEMPLATE));
  }

  /** Leaves what was typed for the newest version. */
  drop(): void {
    this.isChecked.set(false);
    this.edited.set(begun(this.current()));
  }

  /** What was typed is to be saved over the newest version. */
  keepOverTheirs(): void {
    this.edited.update(({ draft }) => ({ base: this.current(), draft }));
  }

  private newId(): string {
    this.made += 1;
    return `new-${this.made}`;
  }

  private edit(change: (draft: TemplateDraft) => TemplateDraft): void {
    this.edited.update(({ base, draft }) => ({ base, draft: change(draft) }));
  }

  private editItems(change: (items: readonly ItemDraft[]) => readonly ItemDraft[]): void {
    this.edit((draft) => draft.map((group) => ({ ...group, items: change(group.items) })));
  }
}

function begun(base: ReadinessTemplateReply | undefined): Edited {
  return { base, draft: draftOf(base?.template ?? []) };
}

function hasEdits({ base, draft }: Edited): boolean {
  return base !== undefined && !isNoChange(templateChanges(base.template, templateOf(draft)));
}
