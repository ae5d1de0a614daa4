import type { PersonReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { versioned } from '../record/versioned';
import type { PeopleApi } from './people-api';
import type { PersonWrite } from './person-form';
import { personWords } from './person-words';

/** A person who is being changed: over the version that was seen, and over a newer one once that has been told. */
export class PersonEdit {
  private constructor(
    private readonly api: PeopleApi,
    readonly person: PersonReply,
    private etag: string,
  ) {}

  /** Begins with what is recorded now: a list may be older. */
  static async begin(api: PeopleApi, id: string): Promise<PersonEdit> {
    const { value, etag } = versioned(await firstValueFrom(api.read(id)));
    return new PersonEdit(api, value, etag);
  }

  async save(write: PersonWrite): Promise<Problem | null> {
    try {
      await firstValueFrom(this.api.change(this.person.id, write, this.etag));
      return null;
    } catch (error) {
      // Waits for a refusal, and for 412 when somebody else changed this person meanwhile.
      const problem = problemOf(error);
      return problem.code === 'stale-version' ? await this.tellOfNewer(problem) : problem;
    }
  }

  private async tellOfNewer(problem: Problem): Promise<Problem> {
    const { value, etag } = versioned(await firstValueFrom(this.api.read(this.person.id)));
    this.etag = etag;
    const now = `${value.name}, ${personWords(value)}`;
    return { ...problem, detail: `It now says: ${now}. Save again to put yours in its place.` };
  }
}
