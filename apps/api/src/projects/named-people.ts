import {
  FACT_KEYS_WITH_PERSON,
  type FactKey,
  isNewPerson,
  type NamedPerson,
  type NewPerson,
  type Person,
  peopleIn,
  withPeople,
} from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7, validate } from 'uuid';
import type { AnswerWrite, AnswerWrites } from './project-edit';
import { sentValues, type Sent } from './sent-values';

/** The ids of people whom a request names, before anything of it was checked. */
export function peopleNamedIn(sent: Sent): string[] {
  return namedIn(sent).flatMap((named) => {
    const id = (named as { readonly personId?: unknown }).personId;
    return typeof id === 'string' && validate(id) ? [id.toLowerCase()] : [];
  });
}

/** True where a request names somebody who may have to be made. */
export function namesNewPeople(sent: Sent): boolean {
  return namedIn(sent).some((named) => !('personId' in named));
}

function namedIn(sent: Sent): object[] {
  return FACT_KEYS_WITH_PERSON.flatMap((key) =>
    sentValues(sent, key).flatMap((value) =>
      peopleIn(key, value).flatMap(({ person }) =>
        typeof person === 'object' && person !== null ? [person] : [],
      ),
    ),
  );
}

/** Answers in which everybody is named by id, with the people who were made or found for that. */
export interface PeopledWrites {
  readonly writes: AnswerWrites;
  readonly people: readonly Person[];
}

/**
 * Makes the new people whom answers name; somebody of the same name and title at this client is the same person. The client
 * is locked, so that two requests do not make one person twice.
 */
export async function makePeople(
  manager: EntityManager,
  {
    workspaceId,
    clientId,
    at,
  }: { readonly workspaceId: string; readonly clientId: string; readonly at: Date },
  writes: AnswerWrites,
): Promise<PeopledWrites> {
  const wanted = FACT_KEYS_WITH_PERSON.flatMap((key) => newPeopleIn(key, writes[key]));
  if (wanted.length === 0) return { writes, people: [] };
  const known = await manager.query<Person[]>(SAME_NAMES, [
    workspaceId,
    clientId,
    wanted.map(({ name }) => name),
  ]);
  const byName = new Map(known.map((person) => [nameKey(person), person]));
  const made: Person[] = [];
  for (const person of wanted) {
    if (byName.has(nameKey(person))) continue;
    made.push({ personId: v7(), ...person });
    byName.set(nameKey(person), made.at(-1) as Person);
  }
  if (made.length > 0) await manager.query(INSERT, [workspaceId, clientId, at, JSON.stringify(made)]);
  return { writes: withReferences(writes, byName), people: [...byName.values()] };
}

const SAME_NAMES = `
  select id as "personId", name, title, function, level from person
  where workspace_id = $1 and client_id = $2 and lower(name) in (select lower(wanted) from unnest($3::text[]) wanted)
  order by id desc`;

const INSERT = `
  insert into person (workspace_id, client_id, id, name, title, function, level, created_at, updated_at)
  select $1, $2, n."personId", n.name, n.title, n.function, n.level, $3, $3
  from json_to_recordset($4) as n("personId" uuid, name text, title text, function text, level text)`;

function nameKey({ name, title }: { readonly name: string; readonly title: string | null }): string {
  return JSON.stringify([name.toLowerCase(), title?.toLowerCase() ?? null]);
}

function withReferences(writes: AnswerWrites, byName: ReadonlyMap<string, Person>): AnswerWrites {
  const reference = (named: unknown) => {
    const person = named as NamedPerson;
    return isNewPerson(person) ? { personId: byName.get(nameKey(person))?.personId } : person;
  };
  const peopled: Partial<Record<FactKey, AnswerWrite>> = { ...writes };
  for (const key of FACT_KEYS_WITH_PERSON) {
    const write = writes[key];
    if (newPeopleIn(key, write).length === 0 || write === undefined) continue;
    peopled[key] = { ...write, value: withPeople(key, write.value, reference) };
  }
  return peopled;
}

function newPeopleIn(key: FactKey, write: AnswerWrite | undefined): NewPerson[] {
  if (write === undefined || write.answer !== 'known') return [];
  return peopleIn(key, write.value).flatMap(({ person }) =>
    isNewPerson(person as NamedPerson) ? [person as NewPerson] : [],
  );
}
