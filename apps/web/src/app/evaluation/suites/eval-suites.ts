import { Component, computed, inject, input, signal, untracked } from '@angular/core';
import type { EvalSuiteListReply, ProjectReply } from '@telltale/contract';
import { Session } from '../../access/session';
import { LiveEvents } from '../../live/live-events';
import { focusMover } from '../../record/focus-mover';
import { Reread } from '../../record/reread';
import { Refusal } from '../../ui/refusal';
import { SuiteCard } from './suite-card';
import { SuiteForm } from './suite-form';
import { SuitesApi } from './suites-api';

/** The test sets of a project. A run that comes in shows by itself. */
@Component({
  selector: 'tt-eval-suites',
  imports: [Refusal, SuiteCard, SuiteForm],
  templateUrl: './eval-suites.html',
  styleUrl: './eval-suites.scss',
})
export class EvalSuites {
  private readonly api = inject(SuitesApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();

  private readonly id = computed(() => this.project().id);
  protected readonly read = new Reread<EvalSuiteListReply>(
    () => this.id(),
    () => this.api.list(this.id()),
  );
  protected readonly suites = computed(() => this.read.value()?.data);
  protected readonly mayEdit = computed(() => this.session.mayEdit() && !this.project().isPast);
  protected readonly isAdding = signal(false);

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.id),
      () => this.read.readAgain(),
    );
  }

  protected leave(): void {
    this.isAdding.set(false);
    this.moveFocus('.add');
  }

  /** The list comes first: what the focus goes back to may stand elsewhere in it. */
  protected async noteNew(): Promise<void> {
    try {
      await this.read.readNow();
    } catch {
      // Waits for a lost connection: the list then says so itself.
      this.read.readAgain();
    }
    this.leave();
  }
}
