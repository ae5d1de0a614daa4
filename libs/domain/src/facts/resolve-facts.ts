import type { RecordedFact } from './answer';
import type { FactKey, Facts } from './fact-catalogue';
import type { Person } from './person';
import { FACT_KEYS_WITH_PERSON, personIn, withPerson } from './person-in-value';
import type { PersonReference, StoredFacts } from './stored-facts';

/**
 * A stored record with its people put in, as signs read it. Only the few facts that name somebody are looked at; a record
 * without them is handed back as it is.
 */
export function resolveFacts(stored: StoredFacts, people: ReadonlyMap<string, Person>): Facts {
  let resolved: Partial<Record<FactKey, RecordedFact>> | null = null;
  for (const key of FACT_KEYS_WITH_PERSON) {
    const entry: RecordedFact | undefined = stored[key];
    if (entry?.answer !== 'known') continue;
    const { personId } = personIn(key, entry.value) as PersonReference;
    const person = people.get(personId) ?? unknownPerson(personId);
    resolved ??= { ...stored };
    resolved[key] = { ...entry, value: withPerson(key, entry.value, person) };
  }
  return (resolved ?? stored) as Facts;
}

/** Somebody whose data were erased: that there was a person stays known, and what is not known of one is a question. */
function unknownPerson(personId: string): Person {
  return { personId, name: 'somebody no longer on record', title: null, function: null, level: null };
}
