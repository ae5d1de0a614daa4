import { itemsOf, type ReadinessTemplate, STARTING_TEMPLATE } from '@telltale/domain';
import { newKey } from './template-keys';

/** An item as somebody types it. */
export interface ItemDraft {
  /** Tells it from the others on the screen; the key of one that is there already. */
  readonly id: string;
  readonly key: string | null;
  readonly text: string;
  readonly isRequired: boolean;
  /** Empty: for ever. */
  readonly proofDays: string;
}

export interface GroupDraft {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly items: readonly ItemDraft[];
}

export type TemplateDraft = readonly GroupDraft[];

export function draftOf(template: ReadinessTemplate): TemplateDraft {
  return template.map(({ key, name, items }) => ({
    id: `group-${key}`,
    key,
    name,
    items: items.map((item) => ({
      id: `item-${item.key}`,
      key: item.key,
      text: item.text,
      isRequired: item.isRequired,
      proofDays: item.proofDays === null ? '' : String(item.proofDays),
    })),
  }));
}

/** The template that a draft would be saved as; what is new gets its key here. */
export function templateOf(draft: TemplateDraft): ReadinessTemplate {
  const groupKeys = new Set(draft.flatMap(({ key }) => key ?? []));
  // The answers to an item that was taken out still wait for its key.
  const itemKeys = new Set(itemsOf(STARTING_TEMPLATE).map(({ key }) => key));
  for (const { items } of draft) for (const { key } of items) if (key !== null) itemKeys.add(key);
  return draft.map(({ key, name, items }) => ({
    key: key ?? take(newKey(name, 'group', groupKeys), groupKeys),
    name: name.trim(),
    items: items.map((item) => ({
      key: item.key ?? take(newKey(item.text, 'item', itemKeys), itemKeys),
      text: item.text.trim(),
      isRequired: item.isRequired,
      proofDays: item.proofDays.trim() === '' ? null : Number(item.proofDays),
    })),
  }));
}

function take(key: string, used: Set<string>): string {
  used.add(key);
  return key;
}

export function newItem(id: string): ItemDraft {
  return { id, key: null, text: '', isRequired: true, proofDays: '90' };
}

export function newGroup(id: string, firstItem: ItemDraft): GroupDraft {
  return { id, key: null, name: '', items: [firstItem] };
}

/** The list with one of it in the place before or after. */
export function shifted<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  by: -1 | 1,
): readonly T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = from + by;
  const [moving, other] = [list[from], list[to]];
  if (moving === undefined || other === undefined) return list;
  return list.with(from, other).with(to, moving);
}
