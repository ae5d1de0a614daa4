import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { ReviewNoteReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../access/session';
import { type Problem, problemOf } from '../../problems/problem';
import { ReviewsApi } from '../reviews-api';
import { noteId } from './note-id';
import { NoteQueue } from './note-queue';

/** Notes of a review about one project, or about the whole: everybody’s, and a place to write one. */
@Component({
  selector: 'tt-review-notes',
  templateUrl: './review-notes.html',
  styleUrl: './review-notes.scss',
})
export class ReviewNotes {
  private readonly api = inject(ReviewsApi);
  private readonly queue = inject(NoteQueue);
  private readonly session = inject(Session);

  readonly review = input.required<string>();
  /** Null: about the whole. */
  readonly project = input.required<string | null>();
  readonly notes = input.required<readonly ReviewNoteReply[]>();
  readonly mayNote = input(false);
  readonly changed = output();

  protected readonly problem = signal<Problem | null>(null);
  protected readonly draft = signal('');
  private readonly place = computed(() => `telltale-note ${this.review()} ${this.project() ?? 'all'}`);

  protected readonly kept = computed(() => {
    const own = this.session.current()?.account.id;
    return this.notes().map(({ id, text, by, at, accountId, editedAt }) => ({
      id,
      text,
      source: [by ?? 'Somebody', timeOf(at), ...(editedAt === null ? [] : ['changed'])].join(' · '),
      isMine: accountId !== null && accountId === own,
    }));
  });
  /** Not those that have arrived: they are in the list already. */
  protected readonly waiting = computed(() => {
    const known = new Set(this.notes().map(({ id }) => id));
    return this.queue
      .waiting()
      .filter(
        (note) => note.review === this.review() && note.project === this.project() && !known.has(note.id),
      );
  });

  constructor() {
    // What was being typed about this project comes back, after a reload too.
    effect(() => {
      const place = this.place();
      untracked(() => this.draft.set(localStorage.getItem(place) ?? ''));
    });
  }

  protected type(text: string): void {
    this.draft.set(text);
    if (text === '') localStorage.removeItem(this.place());
    else localStorage.setItem(this.place(), text);
  }

  protected async keep(): Promise<void> {
    const text = this.draft().trim();
    if (text === '') return;
    const sent = this.queue.add({ id: noteId(), review: this.review(), project: this.project(), text });
    this.type('');
    await sent;
    this.changed.emit();
  }

  protected giveUp(id: string, text: string): void {
    this.queue.giveUp(id);
    // Back into the box: it may be said elsewhere.
    this.type(this.draft() === '' ? text : `${this.draft()}\n${text}`);
  }

  protected async remove(id: string): Promise<void> {
    this.problem.set(null);
    try {
      await firstValueFrom(this.api.removeNote(this.review(), id), { defaultValue: undefined });
      this.changed.emit();
    } catch (error) {
      // Waits for a refusal or a lost connection: the note stays.
      this.problem.set(problemOf(error));
    }
  }

  /** Ctrl and Enter keep it, so that hands stay on the keys. */
  protected keepByKey(event: Event): void {
    event.preventDefault();
    void this.keep();
  }
}

function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
