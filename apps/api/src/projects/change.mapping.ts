import type { ChangeReply } from '@telltale/contract';
import {
  factDefinition,
  type FactKey,
  isFactKey,
  isRegisterKey,
  itemsOf,
  type Person,
  type PersonReference,
  STARTING_TEMPLATE,
  withPeople,
} from '@telltale/domain';
import type { KeyedJudgement } from './judgement-changes';
import type { Field } from './record-changes';
import type { LoggedAnswer } from './recorded-fact';

/** An entry of the log as the statement gives it: all of the reply but its label, people by id. */
export type LoggedChange = Omit<ChangeReply, 'label'>;

const FIELD_LABELS: Readonly<Record<Field, string>> = {
  created: 'Recorded',
  name: 'Name',
  unit: 'Unit',
  stage: 'Stage',
  'first-mark': 'First project of the client',
  claim: 'Claimed status',
  waiver: 'Waiver',
  dispute: 'Answer to a sign',
  decision: 'Decision',
  readiness: 'Readiness checklist',
  override: 'Override',
};

export function changeReply(change: LoggedChange, people: ReadonlyMap<string, Person>): ChangeReply {
  const { what, before, after } = change;
  if (what === 'readiness') return { ...change, label: itemLabel(after ?? before) };
  if (!isFactKey(what)) return { ...change, label: FIELD_LABELS[what as Field] };
  return {
    ...change,
    label: factDefinition(what).label,
    before: withWhole(what, before, people),
    after: withWhole(what, after, people),
  };
}

const STARTING_TEXTS: ReadonlyMap<string, string> = new Map(
  itemsOf(STARTING_TEMPLATE).map(({ key, text }) => [key, text]),
);

/** The item of the checklist; one that a workspace added is told by its key, as the log knows no template. */
function itemLabel(logged: unknown): string {
  const { key } = logged as KeyedJudgement;
  return `${FIELD_LABELS.readiness}: ${STARTING_TEXTS.get(key) ?? key.replaceAll('-', ' ')}`;
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
