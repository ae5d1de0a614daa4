import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { ChangeReply, ProjectReply } from '@telltale/contract';
import { type Day, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { ChangeEntry } from './change-entry';
import { ProjectApi } from './project-api';

interface DayOfChanges {
  readonly on: string;
  readonly changes: readonly ChangeReply[];
}

/** What was changed, newest first, a day at a time. */
@Component({
  selector: 'tt-history-tab',
  imports: [ChangeEntry, Refusal],
  templateUrl: './history-tab.html',
  styleUrl: './history-tab.scss',
})
export class HistoryTab {
  private readonly api = inject(ProjectApi);

  readonly project = input.required<ProjectReply>();
  readonly asOf = input<Day>();

  private readonly changes = signal<readonly ChangeReply[]>([]);
  private readonly cursor = signal<string | null>(null);
  protected readonly isReading = signal(true);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly hasOlder = computed(() => this.cursor() !== null);
  protected readonly days = computed(() => byDay(this.changes(), this.asOf()));
  protected readonly titles = computed(() =>
    Object.fromEntries(this.project().signs.map(({ id, title }) => [id, title])),
  );
  private readonly state = computed(() => `${this.project().id} ${this.project().version}`);

  constructor() {
    // Anew for another project, and when somebody has changed this one.
    effect(() => {
      this.state();
      untracked(() => void this.readNewest());
    });
  }

  protected async readNewest(): Promise<void> {
    await this.read(null, () => []);
  }

  protected async readOlder(): Promise<void> {
    await this.read(this.cursor(), () => this.changes());
  }

  private async read(cursor: string | null, before: () => readonly ChangeReply[]): Promise<void> {
    this.isReading.set(true);
    this.problem.set(null);
    try {
      const { data, page } = await firstValueFrom(this.api.changes(this.project().id, cursor));
      this.changes.set([...before(), ...data]);
      this.cursor.set(page.nextCursor);
    } catch (error) {
      // Waits for a refusal or a lost connection; what was read stays on the screen.
      this.problem.set(problemOf(error));
    }
    this.isReading.set(false);
  }
}

/** Seen from a past day, what came after it is left out. */
function byDay(changes: readonly ChangeReply[], asOf: Day | undefined): readonly DayOfChanges[] {
  const days = new Map<Day, ChangeReply[]>();
  for (const change of changes) {
    const day = change.at.slice(0, 10);
    if (asOf === undefined || day <= asOf) days.set(day, [...(days.get(day) ?? []), change]);
  }
  return [...days].map(([day, ofDay]) => ({ on: spokenDay(day), changes: ofDay }));
}
