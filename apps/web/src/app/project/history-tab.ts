import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { ChangeReply, ProjectReply } from '@telltale/contract';
import { type Day, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { ChangeEntry } from './change-entry';
import { ProjectApi } from './project-api';
import { Timeline } from './timeline/timeline';

interface DayOfChanges {
  readonly on: string;
  readonly changes: readonly ChangeReply[];
}

/** What turned and what was changed: a picture above, then the changes newest first, a day at a time. */
@Component({
  selector: 'tt-history-tab',
  imports: [ChangeEntry, Refusal, Timeline],
  templateUrl: './history-tab.html',
  styleUrl: './history-tab.scss',
})
export class HistoryTab {
  private readonly api = inject(ProjectApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly project = input.required<ProjectReply>();
  readonly asOf = input<Day>();
  /** Today, whichever day is shown. */
  readonly latest = input.required<Day>();
  /** The place in the log of the change to which somebody was led. */
  readonly change = input<string>();

  private readonly changes = signal<readonly ChangeReply[]>([]);
  private readonly cursor = signal<string | null>(null);
  protected readonly isReading = signal(true);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly hasOlder = computed(() => this.cursor() !== null);
  protected readonly days = computed(() => byDay(this.changes()));
  protected readonly titles = computed(() =>
    Object.fromEntries(this.project().signs.map(({ id, title }) => [id, title])),
  );
  private readonly state = computed(
    () => `${this.project().id} ${this.project().version} ${this.asOf() ?? ''}`,
  );
  private readonly sought = computed(() => Number(this.change() ?? Number.NaN));
  private reading = 0;
  private shown = Number.NaN;

  constructor() {
    // Anew for another project, and when somebody has changed this one.
    effect(() => {
      this.state();
      untracked(() => void this.readNewest());
    });
    // Older pages are read until the one to which somebody was led is there.
    effect(() => {
      const [sought, oldest] = [this.sought(), this.changes().at(-1)?.seq ?? 0];
      if (sought < oldest && this.hasOlder() && !this.isReading()) untracked(() => void this.readOlder());
    });
    afterRenderEffect(() => {
      const [sought, changes] = [this.sought(), this.changes()];
      if (sought !== this.shown && changes.some(({ seq }) => seq === sought)) this.show(sought);
    });
  }

  private show(seq: number): void {
    this.shown = seq;
    const entry = this.host.nativeElement.querySelector<HTMLElement>(`[data-change="${seq}"]`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }

  protected async readNewest(): Promise<void> {
    await this.read(null, () => []);
  }

  protected async readOlder(): Promise<void> {
    await this.read(this.cursor(), () => this.changes());
  }

  private async read(cursor: string | null, before: () => readonly ChangeReply[]): Promise<void> {
    const reading = ++this.reading;
    this.isReading.set(true);
    this.problem.set(null);
    try {
      const { data, page } = await firstValueFrom(this.api.changes(this.project().id, cursor, this.asOf()));
      // Meanwhile another day may have been asked for.
      if (reading !== this.reading) return;
      this.changes.set([...before(), ...data]);
      this.cursor.set(page.nextCursor);
    } catch (error) {
      // Waits for a refusal or a lost connection; what was read stays on the screen.
      if (reading === this.reading) this.problem.set(problemOf(error));
    } finally {
      if (reading === this.reading) this.isReading.set(false);
    }
  }
}

function byDay(changes: readonly ChangeReply[]): readonly DayOfChanges[] {
  const days = new Map<Day, ChangeReply[]>();
  for (const change of changes) {
    const { recordedOn } = change;
    days.set(recordedOn, [...(days.get(recordedOn) ?? []), change]);
  }
  return [...days].map(([day, ofDay]) => ({ on: spokenDay(day), changes: ofDay }));
}
