import { v7 } from 'uuid';
import type { SampleProject } from './story';

/** The ids of the entries that a story calls by a name, each made when it is first told. */
export class EntryIds {
  private readonly known = new Map<string, string>();

  of({ name: project }: Pick<SampleProject, 'name'>): (name: string) => string {
    return (name) => {
      const key = `${project}: ${name}`;
      const id = this.known.get(key) ?? v7();
      this.known.set(key, id);
      return id;
    };
  }
}
