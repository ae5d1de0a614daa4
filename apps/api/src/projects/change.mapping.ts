import type { ChangeReply } from '@telltale/contract';
import {
  factDefinition,
  type FactKey,
  isFactKey,
  isRegisterKey,
  type Person,
  type PersonReference,
  withPeople,
} from '@telltale/domain';
import type { Field } from './record-changes';
import type { LoggedAnswer } from './recorded-fact';

/** An entry of the log as the statement gives it: all of the reply but its label, people by id. */
export type LoggedChange = Omit<ChangeReply, 'label'>;

export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  created: 'Recorded',
  name: 'Name',
  unit: 'Unit',
  stage: 'Stage',
  'first-mark': 'First project of the client',
  claim: 'Claimed status',
  waiver: 'Waiver',
  dispute: 'Answer to a sign',
  decision: 'Decision',
  condition: 'Condition of a decision',
  'closing-item': 'Closing list',
  'closing-due': 'Closing list, due day',
  readiness: 'Readiness checklist',
  override: 'Override',
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
  const whole = (named: unknown) => people.get((named as PersonReference).personId) ?? named;
  // Of a register the log keeps the one entry that changed.
  if (!isRegisterKey(key)) return { ...answer, value: withPeople(key, answer.value, whole) };
  const [entry] = withPeople(key, [answer.value], whole) as readonly unknown[];
  return { ...answer, value: entry };
}
