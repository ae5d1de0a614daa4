import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvalRunReply, ProjectReply } from '@telltale/contract';
import { Session } from '../../access/session';
import { LiveEvents } from '../../live/live-events';
import { Reread } from '../../record/reread';
import { EmptyState } from '../../ui/empty-state';
import { Refusal } from '../../ui/refusal';
import { BaselineChoice } from './baseline-choice';
import { FlippedCases } from './flipped-cases';
import { RunCases } from './run-cases';
import { runDetailWords } from './run-detail-words';
import { RunsApi } from './runs-api';

/** One run: what is said of it and why, which cases turned, and all of its cases. */
@Component({
  selector: 'tt-eval-run',
  imports: [BaselineChoice, EmptyState, FlippedCases, Refusal, RouterLink, RunCases],
  templateUrl: './eval-run.html',
  styleUrl: './eval-run.scss',
})
export class EvalRun {
  private readonly api = inject(RunsApi);
  private readonly session = inject(Session);

  readonly project = input.required<ProjectReply>();
  readonly run = input.required<string>();

  private readonly projectId = computed(() => this.project().id);
  protected readonly read = new Reread<EvalRunReply>(
    () => `${this.projectId()} ${this.run()}`,
    () => this.api.read(this.projectId(), this.run()),
  );
  protected readonly found = computed(() => {
    const run = this.read.value();
    return run === undefined ? null : { run, words: runDetailWords(run) };
  });
  protected readonly mayEdit = computed(() => this.session.mayEdit() && !this.project().isPast);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private led = '';

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.projectId),
      () => this.read.readAgain(),
    );
    // What was pressed to come here is gone: a keyboard goes on from the top of the run.
    afterRenderEffect(() => {
      const [run, heading] = [this.found()?.run.id, this.heading()];
      if (run === undefined || heading === undefined || run === this.led) return;
      this.led = run;
      heading.nativeElement.focus({ preventScroll: true });
    });
  }
}
