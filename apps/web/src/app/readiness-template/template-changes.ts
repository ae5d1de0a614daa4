import {
  itemsOf,
  type ReadinessGroup,
  type ReadinessItem,
  type ReadinessTemplate,
  spokenCount,
} from '@telltale/domain';

/** What a template has that another one has not, in words, by kind. */
export interface TemplateChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export function templateChanges(from: ReadinessTemplate, to: ReadinessTemplate): TemplateChanges {
  const [before, after] = [byKey(itemsOf(from)), byKey(itemsOf(to))];
  const groupsBefore = byKey(from);
  const kept = itemsOf(to).flatMap((item) => changesOfItem(before.get(item.key), item));
  return {
    added: [
      ...missingIn(to, groupsBefore),
      ...itemsOf(to)
        .filter(({ key }) => !before.has(key))
        .map(textOf),
    ],
    removed: [
      ...missingIn(from, byKey(to)),
      ...itemsOf(from)
        .filter(({ key }) => !after.has(key))
        .map(textOf),
    ],
    changed: [...renamed(groupsBefore, to), ...kept, ...orderWords(from, to)],
  };
}

export function isNoChange({ added, removed, changed }: TemplateChanges): boolean {
  return added.length + removed.length + changed.length === 0;
}

/** `1 item added, 2 taken out, 3 changed`. */
export function countWords({ added, removed, changed }: TemplateChanges): string {
  const parts = [
    ...(added.length > 0 ? [`${added.length} added`] : []),
    ...(removed.length > 0 ? [`${removed.length} taken out`] : []),
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
  ];
  return parts.length === 0 ? 'Nothing is different' : parts.join(', ');
}

function byKey<T extends { readonly key: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.key, one]));
}

function textOf({ text }: ReadinessItem): string {
  return text;
}

function missingIn(
  groups: readonly ReadinessGroup[],
  others: ReadonlyMap<string, ReadinessGroup>,
): readonly string[] {
  return groups.filter(({ key }) => !others.has(key)).map(({ name }) => `The group ${name}`);
}

function renamed(before: ReadonlyMap<string, ReadinessGroup>, to: ReadinessTemplate): readonly string[] {
  return to.flatMap(({ key, name }) => {
    const old = before.get(key)?.name;
    return old === undefined || old === name ? [] : [`The group ${old} is named ${name}`];
  });
}

function changesOfItem(old: ReadinessItem | undefined, item: ReadinessItem): readonly string[] {
  if (old === undefined) return [];
  const parts = [
    ...(old.text === item.text ? [] : [`it was “${old.text}”`]),
    ...(old.isRequired === item.isRequired ? [] : [item.isRequired ? 'required now' : 'optional now']),
    ...(old.proofDays === item.proofDays
      ? []
      : [`a proof holds ${lifeWords(item.proofDays)}, not ${lifeWords(old.proofDays)}`]),
  ];
  return parts.length === 0 ? [] : [`${item.text}: ${parts.join('; ')}`];
}

export function lifeWords(proofDays: number | null): string {
  return proofDays === null ? 'for ever' : spokenCount(proofDays, 'day');
}

/** Said once, whatever was moved. */
function orderWords(from: ReadinessTemplate, to: ReadinessTemplate): readonly string[] {
  const [before, after] = [placesOf(from), placesOf(to)];
  return common(before, after) === common(after, before) ? [] : ['The order'];
}

function placesOf(template: ReadinessTemplate): readonly string[] {
  return template.flatMap(({ key, items }) => [`group ${key}`, ...items.map((item) => item.key)]);
}

function common(list: readonly string[], other: readonly string[]): string {
  const others = new Set(other);
  return list.filter((key) => others.has(key)).join(' ');
}
