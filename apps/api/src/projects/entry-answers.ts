import {
  checkFactValue,
  isFrozenEntry,
  normaliseFactValue,
  registerDefinition,
  type RegisterEntry,
  type RegisterKey,
  type SentEntry,
  type StoredFacts,
} from '@telltale/domain';
import { Problem } from '../http/problem';
import { bare } from './bare-entry';
import { checkPeopleAndMoney, type FactsContext, type SentProblem } from './check-sent-value';
import { ownProblem, problemsOfOne } from './entry-problems';
import type { AnswerWrites } from './project-edit';
import { entriesOfFact } from './recorded-fact';
import { checkSentEntries } from './sent-entries';

/** Which entry of which register is meant. */
export interface EntryPlace {
  readonly register: RegisterKey;
  readonly entryId: string;
}

/** What somebody says of one entry; a field that is null is taken away. */
export type EntryFields = Readonly<Record<string, unknown>>;

/** The register with one entry more. */
export function withEntry(
  { register, entryId }: EntryPlace,
  fields: EntryFields,
  recorded: StoredFacts,
  context: FactsContext,
): AnswerWrites {
  const added = { [register]: [{ ...fields, id: entryId }] };
  const { problems, writes } = checkSentEntries(added, recorded, context);
  refuse(problems.map(({ pointer, detail }) => ownProblem(pointer.split('/').slice(4), detail)));
  return writes;
}

/** The register with other words in one of its entries. */
export function withChangedEntry(
  place: EntryPlace,
  fields: EntryFields,
  recorded: StoredFacts,
  context: FactsContext,
): AnswerWrites {
  const { register } = place;
  const { entries, index, entry } = found(place, recorded);
  const { fields: known } = registerDefinition(register);
  const all: EntryFields = { ...bare(entry), ...fields, id: entry.id };
  const said = Object.entries(all).filter(([name, value]) => value !== null || !Object.hasOwn(known, name));
  const changed = Object.fromEntries(said);
  const whole = entries.map((other, at) => (at === index ? changed : bare(other)));
  refuse(problemsOfOne(register, checkFactValue(register, whole, context.today), index));
  refuse(problemsOfOne(register, checkPeopleAndMoney(register, [changed], context), 0));
  return answer(register, normaliseFactValue(register, whole));
}

/** The register without one of its entries; without any it is not asked. */
export function withoutEntry(
  place: EntryPlace,
  recorded: StoredFacts,
  { today }: FactsContext,
): AnswerWrites {
  const { register } = place;
  const { entries, index } = found(place, recorded);
  const left = entries.filter((_entry, at) => at !== index).map((entry) => bare(entry) as SentEntry);
  const problems = left.length === 0 ? [] : checkFactValue(register, left, today);
  refuse(problemsOfOne(register, problems, null));
  return answer(register, left);
}

function found({ register, entryId }: EntryPlace, recorded: StoredFacts) {
  const entries: readonly RegisterEntry[] = entriesOfFact(recorded[register]);
  const index = entries.findIndex(({ id }) => id === entryId);
  const entry = entries[index];
  if (entry === undefined) throw new Problem('not-found');
  if (!isFrozenEntry(register, entry)) return { entries, index, entry };
  const detail = 'What is verified is never changed. Add a line that corrects it.';
  throw new Problem('entry-frozen', { detail, errors: [{ pointer: '#', detail }] });
}

function answer(register: RegisterKey, value: readonly SentEntry[]): AnswerWrites {
  return { [register]: { answer: 'known', value, source: { kind: 'person' } } };
}

function refuse(errors: readonly SentProblem[]): void {
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
}
