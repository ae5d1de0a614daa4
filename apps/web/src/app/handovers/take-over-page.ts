import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HandoverReply } from '@telltale/contract';
import { spokenCount, spokenDay, spokenNumber } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { HandoversApi } from './handovers-api';

/** The files that a reader looks for, in their words; the rest hangs on these. */
const TOLD = [
  ['projects', 'project', 'projects'],
  ['changes', 'entry of history', 'entries of history'],
  ['decisions', 'decision', 'decisions'],
  ['eval-runs', 'evaluation run', 'evaluation runs'],
  ['proof-files', 'proof on file', 'proofs on file'],
  ['check-ins', 'check-in', 'check-ins'],
  ['reviews', 'review', 'reviews'],
  ['people', 'person', 'people'],
] as const;

/** Makes a client of an archive that another workspace handed over: tried first, then taken. */
@Component({
  selector: 'tt-take-over-page',
  imports: [Refusal, RouterLink],
  templateUrl: './take-over-page.html',
  styleUrl: './take-over-page.scss',
})
export class TakeOverPage {
  private readonly api = inject(HandoversApi);
  private readonly session = inject(Session);

  private readonly file = signal<File | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly reply = signal<HandoverReply | null>(null);
  protected readonly refused = signal<Problem | null>(null);
  protected readonly holds = computed(() => {
    const rows = new Map(this.reply()?.files.map((file) => [file.file, file.rows]));
    return TOLD.map(([file, one, many]) => {
      const count = rows.get(file) ?? 0;
      return `${spokenNumber(count)} ${count === 1 ? one : many}`;
    });
  });

  protected readonly readAnew = computed(() => {
    const count = this.reply()?.projectsReadAnew ?? 0;
    if (count === 0) return null;
    return `${spokenCount(count, 'project')} ${count === 1 ? 'reads' : 'read'} otherwise by this workspace’s limits.`;
  });

  protected async look(chooser: HTMLInputElement): Promise<void> {
    const [file] = chooser.files ?? [];
    // The same file may be chosen again after it was mended.
    if (file === undefined) return;
    this.file.set(file);
    await this.send(file, true);
    chooser.value = '';
  }

  protected async take(): Promise<void> {
    const file = this.file();
    if (file !== null) await this.send(file, false);
  }

  protected day(instant: string): string {
    return spokenDay(this.session.dayOf(instant));
  }

  private async send(file: File, isDryRun: boolean): Promise<void> {
    this.isBusy.set(true);
    this.refused.set(null);
    try {
      this.reply.set(await firstValueFrom(this.api.takeOver(file, { isDryRun })));
    } catch (error) {
      // Waits for an archive that is refused: the page says why.
      this.refused.set(problemOf(error));
      this.reply.set(null);
    } finally {
      this.isBusy.set(false);
    }
  }
}
