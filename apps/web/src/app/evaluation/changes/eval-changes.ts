import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvalChangeListReply, EvalChangeReply, ProjectReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { Session } from '../../access/session';
import { LiveEvents } from '../../live/live-events';
import { focusMover } from '../../record/focus-mover';
import { Refusal } from '../../ui/refusal';
import { PageReader } from '../page-reader';
import { TakeBack } from '../take-back';
import { ChangeForm } from './change-form';
import { changeRowWords } from './change-row-words';
import { ChangesApi } from './changes-api';

/** The ledger of changes and the run that scored each; those that no run has scored stand out. */
@Component({
  selector: 'tt-eval-changes',
  imports: [ChangeForm, Refusal, RouterLink, TakeBack],
  templateUrl: './eval-changes.html',
  styleUrl: './eval-changes.scss',
})
export class EvalChanges {
  private readonly api = inject(ChangesApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();

  private readonly id = computed(() => this.project().id);
  protected readonly mayEdit = computed(() => this.session.mayEdit() && !this.project().isPast);
  protected readonly isAdding = signal(false);
  /** An old one may wait pages away. */
  protected readonly isUnscoredOnly = signal(false);
  protected readonly list = new PageReader<EvalChangeReply, EvalChangeListReply>((cursor) =>
    this.api.list(this.id(), { cursor, isUnscoredOnly: this.isUnscoredOnly() }),
  );
  protected readonly rows = computed(() =>
    this.list.rows()?.map((change) => changeRowWords(change, this.session.today())),
  );
  protected readonly waiting = computed(() => {
    const unscored = this.list.reply()?.unscored ?? 0;
    return unscored === 0 ? null : `${spokenCount(unscored, 'change')} not scored by any run`;
  });

  constructor() {
    effect(() => {
      this.id();
      this.isUnscoredOnly();
      untracked(() => void this.list.readNewest());
    });
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.id),
      () => void this.list.readNewest(),
    );
  }

  protected readonly takeBack = (change: string) => () => this.api.takeBack(this.id(), change);

  protected async noteTakenBack(): Promise<void> {
    await this.list.readNewest();
    // What was pressed is gone.
    this.moveFocus('h3');
  }

  protected async noteNew(): Promise<void> {
    await this.list.readNewest();
    this.leave();
  }

  protected leave(): void {
    this.isAdding.set(false);
    this.moveFocus('.add');
  }
}
