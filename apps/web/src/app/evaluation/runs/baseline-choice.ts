import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvalBaselineRequest, EvalRunReply } from '@telltale/contract';
import { sentenceStart, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../../problems/problem';
import { focusMover } from '../../record/focus-mover';
import { saidBeside, VERDICT_NAMES } from '../run-words';
import { SuitesApi } from '../suites/suites-api';

/** Whether a run is the one that others are held against, how it stands beside that one, and the way to choose. */
@Component({
  selector: 'tt-baseline-choice',
  imports: [RouterLink],
  templateUrl: './baseline-choice.html',
  styleUrl: './baseline-choice.scss',
  host: { class: 'card', role: 'group', 'aria-labelledby': 'baseline' },
})
export class BaselineChoice {
  private readonly api = inject(SuitesApi);
  private readonly moveFocus = focusMover();

  readonly projectId = input.required<string>();
  readonly run = input.required<EvalRunReply>();
  readonly mayEdit = input.required<boolean>();
  readonly chosen = output();

  protected readonly asking = signal<'this' | 'none' | null>(null);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** Only a run that ran to its end can be compared. */
  protected readonly mayBeBaseline = computed(
    () => this.run().status === 'success' && !this.run().isBaseline,
  );
  protected readonly against = computed(() => {
    const told = this.run().baselineComparison;
    if (told === null || told.comparedWith === null) return null;
    const { verdict, because, comparedWith } = told;
    return {
      verdict: VERDICT_NAMES[verdict],
      because: sentenceStart(saidBeside(verdict, because)),
      run: comparedWith.runId,
      day: spokenDay(comparedWith.on),
    };
  });
  protected readonly hasBaseline = computed(() => this.run().isBaseline || this.against() !== null);

  protected ask(what: 'this' | 'none'): void {
    this.problem.set(null);
    this.asking.set(what);
    this.moveFocus('.keep');
  }

  protected keep(): void {
    const asked = this.asking();
    this.asking.set(null);
    this.moveFocus(asked === 'none' ? '.ask-none' : '.ask-this');
  }

  protected async choose(): Promise<void> {
    const { id, variant, suite } = this.run();
    const request: EvalBaselineRequest = this.asking() === 'this' ? { runId: id } : { runId: null, variant };
    this.isSending.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.api.chooseBaseline(this.projectId(), suite, request));
      this.asking.set(null);
      this.chosen.emit();
      this.moveFocus('h3');
    } catch (error) {
      // Waits for a role that changed meanwhile, or a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isSending.set(false);
  }
}
