import { Component, inject, input, signal } from '@angular/core';
import type { ImportNoteCountReply, ImportNoteReply } from '@telltale/contract';
import { spokenNumber } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { ImportsApi } from './imports-api';

interface NotesOfOneKind {
  readonly notes: readonly ImportNoteReply[];
  readonly cursor: string | null;
  readonly problem: Problem | null;
  readonly isReading: boolean;
}

const UNREAD: NotesOfOneKind = { notes: [], cursor: null, problem: null, isReading: false };

/** What a person should know about the file, by kind, the gravest first; a kind is read when it is unfolded, page by page. */
@Component({
  selector: 'tt-import-notes',
  imports: [Refusal],
  templateUrl: './import-notes.html',
  styleUrl: './import-notes.scss',
})
export class ImportNotes {
  private readonly api = inject(ImportsApi);

  readonly importId = input.required<string>();
  readonly kinds = input.required<readonly ImportNoteCountReply[]>();

  private readonly read = signal<Readonly<Record<string, NotesOfOneKind>>>({});

  protected spoken(count: number): string {
    return spokenNumber(count);
  }

  protected of(code: string): NotesOfOneKind {
    return this.read()[code] ?? UNREAD;
  }

  protected unfold(code: string, event: Event): void {
    const isOpen = event.target instanceof HTMLDetailsElement && event.target.open;
    const { notes, isReading } = this.of(code);
    if (isOpen && notes.length === 0 && !isReading) void this.readMore(code);
  }

  protected async readMore(code: string): Promise<void> {
    const before = this.of(code);
    this.note(code, { ...before, isReading: true, problem: null });
    try {
      const { data, page } = await firstValueFrom(this.api.notes(this.importId(), code, before.cursor));
      this.note(code, { ...UNREAD, notes: [...before.notes, ...data], cursor: page.nextCursor });
    } catch (error) {
      // Waits for a lost connection; the notes that were read stay.
      this.note(code, { ...before, problem: problemOf(error) });
    }
  }

  private note(code: string, notes: NotesOfOneKind): void {
    this.read.update((read) => ({ ...read, [code]: notes }));
  }
}
