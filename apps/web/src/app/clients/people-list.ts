import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { PersonReply } from '@telltale/contract';
import { firstValueFrom, map } from 'rxjs';
import { Session } from '../access/session';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { versioned } from '../record/versioned';
import { Refusal } from '../ui/refusal';
import { PeopleApi } from './people-api';
import { PersonEdit } from './person-edit';
import { PersonForm, type PersonWrite } from './person-form';
import { PersonPrivacy } from './person-privacy';
import { personWords } from './person-words';

const NOBODY: PersonWrite = { name: '', title: null, function: null, level: null };

/** The people of a client: added, changed and removed in place. */
@Component({
  selector: 'tt-people-list',
  imports: [PersonForm, PersonPrivacy, Refusal],
  templateUrl: './people-list.html',
  styleUrl: './people-list.scss',
})
export class PeopleList {
  private readonly api = inject(PeopleApi);
  private readonly moveFocus = focusMover();

  readonly clientId = input.required<string>();
  readonly mayEdit = input.required<boolean>();

  /** A person is erased everywhere: by administrators who see all clients. */
  protected readonly mayErase = inject(Session).seesAllAsAdministrator;
  protected readonly nobody = NOBODY;
  protected readonly describe = personWords;
  protected readonly people = rxResource({
    params: () => this.clientId(),
    stream: ({ params }) => this.api.ofClient(params).pipe(map(({ data }) => data)),
  });
  protected readonly problem = computed(() => {
    const error = this.people.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly isAdding = signal(false);
  /** Who is being changed, as they were when the form was opened. */
  protected readonly edited = signal<PersonEdit | null>(null);
  protected readonly refused = signal<Problem | null>(null);

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic, clientId }) => topic === 'person' && clientId === this.clientId(),
      () => this.people.reload(),
    );
  }

  protected async edit({ id }: PersonReply): Promise<void> {
    await this.attempt(async () => this.edited.set(await PersonEdit.begin(this.api, id)));
  }

  protected readonly add = async (write: PersonWrite): Promise<Problem | null> =>
    this.answerOf(async () => {
      await firstValueFrom(this.api.create({ clientId: this.clientId(), ...write }));
      this.stopAdding();
    });

  protected readonly change = async (write: PersonWrite): Promise<Problem | null> => {
    const problem = await this.edited()?.save(write);
    if (problem) return problem;
    this.stopEditing();
    this.people.reload();
    return null;
  };

  protected async remove({ id }: PersonReply): Promise<void> {
    await this.attempt(async () => {
      const { etag } = versioned(await firstValueFrom(this.api.read(id)));
      await firstValueFrom(this.api.remove(id, etag));
      this.stopEditing();
    });
  }

  protected stopAdding(): void {
    this.isAdding.set(false);
    this.moveFocus('.head button');
  }

  protected stopEditing(): void {
    const id = this.edited()?.person.id ?? '';
    this.edited.set(null);
    this.moveFocus(`[data-person="${id}"] button`);
  }

  protected readAfterErasing(): void {
    this.stopEditing();
    this.people.reload();
  }

  private async attempt(step: () => Promise<void>): Promise<void> {
    this.refused.set(await this.answerOf(step));
  }

  private async answerOf(step: () => Promise<void>): Promise<Problem | null> {
    try {
      await step();
      this.people.reload();
      return null;
    } catch (error) {
      // Waits for a refusal: a name too long, somebody who is still named in a record.
      return problemOf(error);
    }
  }
}
