import {
  type Day,
  type FactKey,
  isNewPerson,
  type NamedPerson,
  peopleIn,
  type Person,
  type ValueProblem,
} from '@telltale/domain';

export interface SentProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** What answers are held against. */
export interface FactsContext {
  readonly today: Day;
  /** The client's, ISO 4217. */
  readonly currency: string;
  /** The people of the client that the request or the record names. */
  readonly people: ReadonlyMap<string, Person>;
}

/** What the catalogue of facts cannot know: the client's currency, and who is at the client. */
export function checkPeopleAndMoney(
  key: FactKey,
  value: unknown,
  context: FactsContext,
): readonly ValueProblem[] {
  return [...checkCurrencies(value, '', context.currency), ...checkPeople(key, value, context)];
}

/** Costs of several currencies cannot be added up, so all of a client's are in one: its own, else the workspace's. */
function checkCurrencies(value: unknown, at: string, currency: string): ValueProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const sent = (value as { readonly currency?: unknown }).currency;
  if (typeof sent === 'string' && sent !== currency)
    return [{ pointer: `${at}/currency`, detail: `This client counts in ${currency}. Convert the amount.` }];
  return Object.entries(value).flatMap(([name, part]) => checkCurrencies(part, `${at}/${name}`, currency));
}

function checkPeople(key: FactKey, value: unknown, { people }: FactsContext): ValueProblem[] {
  return peopleIn(key, value).flatMap(({ person, pointer }) => {
    const named = person as NamedPerson;
    if (isNewPerson(named) || people.has(named.personId.toLowerCase())) return [];
    const detail = 'This client has no such person. Name somebody of the client.';
    return [{ pointer: `${pointer}/personId`, detail }];
  });
}
