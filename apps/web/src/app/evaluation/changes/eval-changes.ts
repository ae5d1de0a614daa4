import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvalChangeReply, ProjectReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../access/session';
import { LiveEvents } from '../../live/live-events';
import { type Problem, problemOf } from '../../problems/problem';
import { focusMover } from '../../record/focus-mover';
import { Refusal } from '../../ui/refusal';
import { ChangeForm } from './change-form';
import { changeRowWords } from './change-row-words';
import { ChangesApi } from './changes-api';

/** The ledger of changes and the run that scored each; those that no run has scored stand out. */
@Component({
  selector: 'tt-eval-changes',
  imports: [ChangeForm, Refusal, RouterLink],
  templateUrl: './eval-changes.html',
  styleUrl: './eval-changes.scss',
})
export class EvalChanges {
  private readonly api = inject(ChangesApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();

  private readonly id = computed(() => this.project().id);
  protected readonly today = this.session.today;
  protected readonly mayEdit = computed(() => this.session.mayEdit() && !this.project().isPast);
  protected readonly isAdding = signal(false);
  protected readonly isRead = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly read = signal<readonly EvalChangeReply[]>([]);
  private readonly unscored = signal(0);
  private readonly cursor = signal<string | null>(null);
  protected readonly hasOlder = computed(() => this.cursor() !== null);
  protected readonly rows = computed(() => this.read().map((change) => changeRowWords(change, this.today())));
  protected readonly waiting = computed(() =>
    this.unscored() === 0 ? null : `${spokenCount(this.unscored(), 'change')} not scored by any run`,
  );

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.readNewest());
    });
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.id),
      () => void this.readNewest(),
    );
  }

  protected async readNewest(): Promise<void> {
    await this.does(async () => {
      const { data, unscored, page } = await firstValueFrom(this.api.list(this.id(), null));
      this.read.set(data);
      this.unscored.set(unscored);
      this.cursor.set(page.nextCursor);
      this.isRead.set(true);
    });
  }

  protected async readOlder(): Promise<void> {
    await this.does(async () => {
      const { data, page } = await firstValueFrom(this.api.list(this.id(), this.cursor()));
      this.read.update((before) => [...before, ...data]);
      this.cursor.set(page.nextCursor);
    });
  }

  protected async takeBack(id: string): Promise<void> {
    await this.does(async () => {
      await firstValueFrom(this.api.takeBack(this.id(), id), { defaultValue: undefined });
      await this.readNewest();
    });
  }

  protected async noteNew(): Promise<void> {
    await this.readNewest();
    this.leave();
  }

  protected leave(): void {
    this.isAdding.set(false);
    this.moveFocus('.add');
  }

  private async does(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.problem.set(null);
    } catch (error) {
      // Waits for a refusal or a lost connection; what was read stays on the screen.
      this.problem.set(problemOf(error));
    }
  }
}
