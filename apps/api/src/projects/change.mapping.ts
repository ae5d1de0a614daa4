import type { ChangeReply } from '@telltale/contract';
import {
  factDefinition,
  type FactKey,
  isFactKey,
  type Person,
  personIn,
  type PersonReference,
  withPerson,
} from '@telltale/domain';
import type { Field, LoggedAnswer } from './record-changes';

/** An entry of the log as the statement gives it: all of the reply but its label, people by id. */
export type LoggedChange = Omit<ChangeReply, 'label'>;

const FIELD_LABELS: Readonly<Record<Field, string>> = {
  created: 'Recorded',
  name: 'Name',
  unit: 'Unit',
  stage: 'Stage',
  'first-mark': 'First project of the client',
};

export function changeReply(change: LoggedChange, people: ReadonlyMap<string, Person>): ChangeReply {
  return { ...change, ...toldChange(change, people) };
}

/** What an entry is about and what it says, with whole people. */
export function toldChange(
  { what, before, after }: Pick<LoggedChange, 'what' | 'before' | 'after'>,
  people: ReadonlyMap<string, Person>,
) {
  if (!isFactKey(what)) return { what, label: FIELD_LABELS[what as Field], before, after };
  return {
    what,
    label: factDefinition(what).label,
    before: withWhole(what, before, people),
    after: withWhole(what, after, people),
  };
}

/** An answer with the whole person in place of an id; somebody who is gone stays an id. */
function withWhole(key: FactKey, logged: unknown, people: ReadonlyMap<string, Person>): unknown {
  const answer = logged as LoggedAnswer | null;
  if (answer?.answer !== 'known') return answer;
  const named = personIn(key, answer.value) as PersonReference | null;
  const person = named === null ? undefined : people.get(named.personId);
  return person === undefined ? answer : { ...answer, value: withPerson(key, answer.value, person) };
}
