import { Component, computed, inject, signal } from '@angular/core';
import type { SignSettingsVersionReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { changeWords } from './limit-words';
import { SignSettingsApi } from './sign-settings-api';

/** Every version of the limits, newest first: who changed what, and when. */
@Component({
  selector: 'tt-limits-history',
  imports: [Refusal],
  templateUrl: './limits-history.html',
  styleUrl: './limits-history.scss',
})
export class LimitsHistory {
  private readonly api = inject(SignSettingsApi);
  private readonly read = signal<readonly SignSettingsVersionReply[]>([]);

  protected readonly cursor = signal<string | null>(null);
  protected readonly isRead = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly versions = computed(() =>
    this.read().map(({ version, savedAt, by, changes }) => ({
      version,
      by,
      changes,
      when: spokenInstant(savedAt),
    })),
  );
  protected readonly changeWords = changeWords;

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic, by }) => topic === 'settings' && by !== null,
      () => void this.readFirst(),
    );
    void this.readFirst();
  }

  protected async readFirst(): Promise<void> {
    await this.readPage(null);
  }

  protected async readMore(): Promise<void> {
    await this.readPage(this.cursor());
  }

  private async readPage(cursor: string | null): Promise<void> {
    this.problem.set(null);
    try {
      const { data, page } = await firstValueFrom(this.api.versions(cursor));
      this.read.update((read) => (cursor === null ? data : [...read, ...data]));
      this.cursor.set(page.nextCursor);
      this.isRead.set(true);
    } catch (error) {
      // Waits for a lost connection or a server that is starting: what was read stays on the screen.
      this.problem.set(problemOf(error));
    }
  }
}

/** `23 November 2026, 14:05`, in the reader's own time. */
function spokenInstant(instant: string): string {
  return new Date(instant)
    .toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
    .replace(' at', ',');
}
