import type { Day, FactDefinition, FactType, FactValueTypes } from '@telltale/domain';
import { dayDraft, readDay } from './day-values';
import { moneyDraft, moneyRangeDraft, readMoney, readMoneyRange } from './money-values';
import {
  goodEnoughDraft,
  holderDraft,
  personChoice,
  readGoodEnough,
  readHolder,
  readPerson,
  readSignature,
  signatureDraft,
} from './people-values';
import { readChoice, readNumber, readPercent, readText, readWhole, readYesNo } from './plain-values';
import { type EditedType, emptyDraft, problem, type ValueDraft, type ValueReading } from './value-draft';

interface ValueShape<Type extends EditedType> {
  /** What an editor shows of a recorded value. */
  draft(value: FactValueTypes[Type]): Partial<ValueDraft>;
  /** What a draft says. */
  read(draft: ValueDraft, definition: FactDefinition, today: Day): ValueReading;
}

/** How a value of each type becomes text to edit, and text becomes a value to record. */
const VALUE_SHAPES: { readonly [Type in EditedType]: ValueShape<Type> } = {
  text: { draft: (value) => ({ text: value }), read: readText },
  'whole-number': { draft: (value) => ({ text: String(value) }), read: readWhole },
  number: { draft: (value) => ({ text: String(value) }), read: readNumber },
  percent: { draft: (value) => ({ text: String(value) }), read: readPercent },
  'yes-no': { draft: (value) => ({ text: value ? 'yes' : 'no' }), read: readYesNo },
  choice: { draft: (value) => ({ text: value }), read: readChoice },
  day: { draft: dayDraft, read: readDay },
  money: { draft: moneyDraft, read: readMoney },
  'money-range': { draft: moneyRangeDraft, read: readMoneyRange },
  person: { draft: (value) => ({ person: personChoice(value) }), read: readPerson },
  holder: { draft: holderDraft, read: readHolder },
  'scope-signature': { draft: signatureDraft, read: readSignature },
  'good-enough': { draft: goodEnoughDraft, read: readGoodEnough },
};

/** The draft of a recorded value; `undefined` where nothing is recorded yet. */
export function draftOfValue(type: FactType, value: unknown, currency: string): ValueDraft {
  const empty = emptyDraft(currency);
  if (value === undefined || type === 'register') return empty;
  const shape = VALUE_SHAPES[type] as ValueShape<EditedType>;
  // The wire's type is unknown here; the API has checked it against the catalogue.
  return { ...empty, ...shape.draft(value as never) };
}

export function readValue(draft: ValueDraft, definition: FactDefinition, today: Day): ValueReading {
  const { type } = definition;
  if (type === 'register') return problem('text', 'Add an entry to its list.');
  return VALUE_SHAPES[type].read(draft, definition, today);
}
