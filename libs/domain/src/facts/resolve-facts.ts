import type { RecordedFact } from './answer';
import type { FactKey, Facts } from './fact-catalogue';
import type { Person } from './person';
import { FACT_KEYS_WITH_PERSON, withPeople } from './person-in-value';
import type { PersonReference, StoredFacts } from './stored-facts';

/**
 * A stored record with its people put in, as signs read it. Only the few facts that name somebody are looked at; a record
 * without them is handed back as it is.
 */
export function resolveFacts(stored: StoredFacts, people: ReadonlyMap<string, Person>): Facts {
  const whole = (reference: unknown): Person => {
    const { personId } = reference as PersonReference;
    return people.get(personId) ?? unknownPerson(personId);
  };
  let resolved: Partial<Record<FactKey, RecordedFact>> | null = null;
  for (const key of FACT_KEYS_WITH_PERSON) {
    const entry: RecordedFact | undefined = stored[key];
    if (entry?.answer !== 'known') continue;
    resolved ??= { ...stored };
    resolved[key] = { ...entry, value: withPeople(key, entry.value, whole) };
  }
  return (resolved ?? stored) as Facts;
}

/** Somebody whose data were erased: that there was a person stays known, and what is not known of one is a question. */
function unknownPerson(personId: string): Person {
  return { personId, name: 'somebody no longer on record', title: null, function: null, level: null };
}
