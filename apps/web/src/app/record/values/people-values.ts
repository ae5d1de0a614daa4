import {
  type FactDefinition,
  type GoodEnough,
  HOLDERS,
  type Day,
  type LayerHolder,
  type Person,
  type ScopeSignature,
} from '@telltale/domain';
import { dayDraft, readDay } from './day-values';
import { readDecimal, readWholeNumber } from './read-number';
import { type PersonChoice, problem, together, type ValueDraft, type ValueReading } from './value-draft';

export function personChoice({ personId, name, title }: Person): PersonChoice {
  return { personId, name, title };
}

/** The record refers to people by id alone; their names are theirs to change. */
export function readPerson({ person }: ValueDraft): ValueReading {
  if (person === null) return problem('person', 'Choose a person, or add one.');
  return { value: { personId: person.personId } };
}

export function holderDraft({ holder, vendor = '' }: LayerHolder): Partial<ValueDraft> {
  return { holder, vendor };
}

export function readHolder({ holder, vendor }: ValueDraft): ValueReading {
  const known = HOLDERS.find((one) => one === holder);
  if (known === undefined) return problem('holder', 'Choose who holds it.');
  const name = vendor.trim();
  return { value: known === 'us' || name === '' ? { holder: known } : { holder: known, vendor: name } };
}

export function signatureDraft({ version, signedBy, on }: ScopeSignature): Partial<ValueDraft> {
  return { text: String(version), person: personChoice(signedBy), ...dayDraft(on) };
}

export function readSignature(draft: ValueDraft, definition: FactDefinition, today: Day): ValueReading {
  const version = readWholeNumber('text', draft.text, { least: 1, most: 9_999 });
  const signedBy = readPerson(draft);
  const on = readDay(draft, { ...definition, isPast: true }, today);
  return together([version, signedBy, on], () => ({
    version: valueOf(version),
    signedBy: valueOf(signedBy),
    on: valueOf(on),
  }));
}

export function goodEnoughDraft({ metric, value, unit = '', setBy }: GoodEnough): Partial<ValueDraft> {
  return { metric, text: String(value), unit, person: personChoice(setBy) };
}

export function readGoodEnough(draft: ValueDraft): ValueReading {
  const metric = draft.metric.trim();
  const unit = draft.unit.trim();
  const named = metric === '' ? problem('metric', 'Name what is measured.') : { value: metric };
  const value = readDecimal('text', draft.text, {});
  const setBy = readPerson(draft);
  return together([named, value, setBy], () => ({
    metric,
    value: valueOf(value),
    ...(unit === '' ? {} : { unit }),
    setBy: valueOf(setBy),
  }));
}

function valueOf(reading: ValueReading): unknown {
  return 'value' in reading ? reading.value : undefined;
}
