import type { GroupDraft, ItemDraft, TemplateDraft } from './template-draft';

const MOST_DAYS = 3_650;

/** What is wrong with a draft, by the field it is in: the id of a group or an item, with `-days` for the life of its proof. */
export type TemplateProblems = ReadonlyMap<string, string>;

export function problemsOf(draft: TemplateDraft): TemplateProblems {
  return new Map(draft.flatMap(problemsOfGroup));
}

function problemsOfGroup({ id, name, items }: GroupDraft): readonly (readonly [string, string])[] {
  const own = name.trim() === '' ? ([[id, 'Give the group a name.']] as const) : [];
  const empty = items.length === 0 ? ([[`${id}-items`, 'Add an item, or take the group out.']] as const) : [];
  return [...own, ...empty, ...items.flatMap(problemsOfItem)];
}

function problemsOfItem({ id, text, proofDays }: ItemDraft): readonly (readonly [string, string])[] {
  const blank = text.trim() === '' ? ([[id, 'Say what is needed.']] as const) : [];
  return isLife(proofDays.trim())
    ? blank
    : [...blank, [`${id}-days`, 'Whole days from 1 to 3,650, or empty: for ever.']];
}

function isLife(days: string): boolean {
  return days === '' || (/^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS);
}
