import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../../problems/problem';
import { ReviewsApi } from '../reviews-api';

/** A note on its way. */
export interface WaitingNote {
  readonly id: string;
  readonly review: string;
  readonly project: string | null;
  readonly text: string;
  readonly problem: Problem | null;
}

const PLACE = 'telltale-waiting-notes';
const AGAIN_MS = 4_000;

/**
 * Notes that the server does not have yet. They stand in the browser until it says that it has them: a lost network, a reload
 * or a closed window loses none, and as each has its id from the start, none is there twice.
 */
@Injectable({ providedIn: 'root' })
export class NoteQueue {
  private readonly api = inject(ReviewsApi);
  private readonly notes = signal<readonly WaitingNote[]>(stored());
  readonly waiting = this.notes.asReadonly();
  private isSending = false;

  constructor() {
    const again = () => void this.sendAll();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    });
  }

  async add(note: Omit<WaitingNote, 'problem'>): Promise<void> {
    this.write([...this.notes().filter(({ id }) => id !== note.id), { ...note, problem: null }]);
    await this.sendAll();
  }

  /** What the server refused is given up by whoever wrote it, and never by us. */
  giveUp(id: string): void {
    this.write(this.notes().filter((note) => note.id !== id));
  }

  private async sendAll(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    for (const note of this.notes()) if (note.problem === null) await this.send(note);
    this.isSending = false;
  }

  private async send(note: WaitingNote): Promise<void> {
    const { id, review, project, text } = note;
    try {
      await firstValueFrom(this.api.keepNote(review, id, { projectId: project, text }));
      this.write(this.notes().filter((one) => one !== note));
    } catch (error) {
      // Waits for a lost connection, after which it is sent again, and for a refusal, such as a review that was closed.
      const problem = problemOf(error);
      if (MENDS_ITSELF.has(problem.code)) return;
      this.write(this.notes().map((one) => (one === note ? { ...one, problem } : one)));
    }
  }

  private write(notes: readonly WaitingNote[]): void {
    this.notes.set(notes);
    if (notes.length === 0) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify(notes));
  }
}

const MENDS_ITSELF: ReadonlySet<string> = new Set([
  'network-lost',
  'not-ready',
  'not-signed-in',
  'too-many-requests',
  'unexpected-failure',
]);

function stored(): readonly WaitingNote[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept)
      ? (kept as WaitingNote[]).filter(({ id, text }) => id !== '' && text !== '')
      : [];
  } catch {
    // What somebody else wrote there is no note.
    return [];
  }
}
