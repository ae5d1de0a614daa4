import { type FactKey, peopleIn, type Person, withPeople } from '@telltale/domain';
import { v7 } from 'uuid';

/** The people of a client, each made when a story first names him or her. */
export class ToldPeople {
  readonly byId = new Map<string, Person>();
  private readonly ids = new Map<string, string>();

  /** Remembers whoever is named and puts the id in the place of the name. */
  named(key: FactKey, value: unknown): unknown {
    for (const { person } of peopleIn(key, value)) {
      const told = person as Omit<Person, 'personId'>;
      const personId = this.idOf(told.name);
      this.byId.set(personId, { personId, ...told });
    }
    return withPeople(key, value, (person) => ({ personId: this.idOf((person as Person).name) }));
  }

  private idOf(name: string): string {
    const id = this.ids.get(name) ?? v7();
    this.ids.set(name, id);
    return id;
  }
}
