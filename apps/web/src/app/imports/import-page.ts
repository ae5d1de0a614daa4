import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenCount, spokenNumber } from '@telltale/domain';
import { Session } from '../access/session';
import { focusMover } from '../record/focus-mover';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { ImportNotes } from './import-notes';
import { ImportTotals } from './import-totals';
import {
  commitWords,
  doneWords,
  fileSize,
  importedAt,
  PRESET_WORDS,
  STATE_WORDS,
  WHAT_TO_SEND,
} from './import-words';
import { OpenImport } from './open-import';

/** One import: what was understood of the file and what a person should know, before and after it is written. */
@Component({
  selector: 'tt-import-page',
  imports: [EmptyState, ImportNotes, ImportTotals, Refusal, RouterLink],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly id = input.required<string>();

  protected readonly open = new OpenImport(this.id);
  protected readonly whatToSend = WHAT_TO_SEND;
  protected readonly stateWords = STATE_WORDS;
  protected readonly mayImport = this.session.mayEdit;
  protected readonly isUndoing = signal(false);
  protected readonly understood = computed(() => {
    const now = this.open.current();
    if (now === undefined) return '';
    const preset = now.preset === null ? null : PRESET_WORDS[now.preset];
    const parts = [preset, now.encoding, fileSize(now.fileBytes), importedAt(now), now.by];
    return parts.filter((part) => part !== null).join(' · ');
  });
  protected readonly counts = computed(() => this.open.current()?.counts ?? null);
  protected readonly commitWords = computed(() => {
    const counts = this.counts();
    return counts === null ? null : commitWords(counts);
  });
  protected readonly doneWords = computed(() => {
    const counts = this.counts();
    return counts === null ? '' : doneWords(counts);
  });
  protected readonly seconds = computed(() => {
    const seconds = this.open.current()?.seconds ?? null;
    return seconds === null ? '' : `It took ${seconds.toFixed(1)} seconds.`;
  });
  protected readonly progressWords = computed(() => {
    const progress = this.open.current()?.progress ?? null;
    if (progress === null) return '';
    const of = progress.of === null ? '' : ` of ${spokenNumber(progress.of)}`;
    return `${spokenNumber(progress.done)}${of} records`;
  });
  /** What a refusal names, each with the project that it is about where it is about one. */
  protected readonly obstacles = computed(() =>
    (this.open.refused()?.fields ?? []).map(({ pointer, detail }) => ({
      detail,
      project: /^\/projects\/([\w-]+)$/.exec(pointer)?.[1] ?? null,
    })),
  );
  protected readonly undoWords = computed(() => {
    const counts = this.counts();
    return counts === null ? 'Undo the import' : `Remove ${spokenCount(counts.created, 'project')}`;
  });

  protected askToUndo(): void {
    this.isUndoing.set(true);
    this.moveFocus('.confirm button');
  }

  protected keep(): void {
    this.isUndoing.set(false);
    this.moveFocus('.step button');
  }

  protected async undo(): Promise<void> {
    await this.open.undo();
    this.keep();
  }
}
