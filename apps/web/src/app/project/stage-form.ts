import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { ProjectPatchRequest } from '@telltale/contract';
import { type Stage, STAGE_NAMES } from '@telltale/domain';
import { fieldErrors } from '../problems/field-errors';
import type { Problem } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { ReasonBox, WHY_NOW } from '../record/reason-box';
import { submitForm } from '../record/submit-form';
import type { SaveProject } from './open-project';
import { needsReason, nextStages } from './stage-moves';

interface StageDraft {
  readonly stage: Stage | '';
  readonly reason: string;
  readonly override: string;
}

const WHY_LIVE = 'Why it goes live all the same (it stays on the project for ever)';

interface Guard {
  readonly isGate: boolean;
  readonly label: string;
  readonly explanation: string;
}

/** Moves a project to another stage; going back, stopping and reopening ask for the reason. */
@Component({
  selector: 'tt-stage-form',
  imports: [FormField, Part, PartProblem, ReasonBox, RouterLink, Told],
  template: `
    <form novalidate (submit)="$event.preventDefault(); moveStage()">
      @if (seen() !== stage()) {
        <p class="small" role="status">Meanwhile it moved to {{ nameOf(stage()) }}.</p>
      }
      <div class="parts">
        <tt-part
          [label]="stage() === null ? 'Stage' : 'Move from ' + nameOf(stage()) + ' to'"
          [field]="form.stage"
        >
          <select class="input" ttTold [formField]="form.stage">
            <option value="">Choose a stage</option>
            @for (next of stages(); track next) {
              <option [value]="next">{{ nameOf(next) }}</option>
            }
          </select>
        </tt-part>
        @if (asksWhy()) {
          <tt-part class="wide" label="Reason" [field]="form.reason">
            <textarea class="input" rows="2" ttTold [formField]="form.reason"></textarea>
          </tt-part>
        }
      </div>
      @if (guard(); as guard) {
        <tt-reason-box [label]="guard.label" [explanation]="guard.explanation" [field]="form.override">
          @if (guard.isGate) {
            <a
              class="small"
              [routerLink]="[]"
              [queryParams]="{ tab: 'readiness', fact: null }"
              queryParamsHandling="merge"
              target="_blank"
              >Open the readiness checklist<span class="unseen"> (opens a new tab)</span></a
            >
          }
        </tt-reason-box>
      }
      <tt-part-problem [field]="form" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">Save stage</button>
        <button type="button" class="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
    }
  `,
})
export class StageForm {
  readonly stage = input.required<Stage | null>();
  readonly save = input.required<SaveProject>();
  readonly left = output();

  private readonly draft = signal<StageDraft>({ stage: '', reason: '', override: '' });
  /** What stands in the way of this move, once the server has said so. */
  protected readonly guard = linkedSignal<Stage | '', Guard | null>({
    source: () => this.draft().stage,
    computation: (stage, previous) => (previous?.source === stage ? previous.value : null),
  });
  protected readonly seen = linkedSignal<Stage | null, Stage | null>({
    source: () => this.stage(),
    computation: (now, previous) => (previous === undefined ? now : previous.value),
  });
  protected readonly stages = computed(() => nextStages(this.stage()));
  protected readonly asksWhy = computed(() => {
    const { stage } = this.draft();
    return stage !== '' && needsReason(this.stage(), stage);
  });
  protected readonly form = form(this.draft, (path) => {
    validate(path.stage, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Choose a stage.' } : undefined,
    );
    validate(path.reason, ({ value }) =>
      this.asksWhy() && value().trim() === ''
        ? { kind: 'required', message: 'Say why: the reason is kept in the history.' }
        : undefined,
    );
    validate(path.override, ({ value }) =>
      this.guard() !== null && value().trim() === ''
        ? { kind: 'required', message: 'Say why, or leave the stage as it is.' }
        : undefined,
    );
    for (const text of [path.reason, path.override])
      maxLength(text, 2_000, { message: 'At most 2,000 characters.' });
  });

  protected nameOf(stage: Stage | null): string {
    return stage === null ? 'not asked' : STAGE_NAMES[stage];
  }

  protected async moveStage(): Promise<void> {
    this.seen.set(this.stage());
    const isSaved = await submitForm(this.form, this.draft, () => this.send(this.stage()));
    if (isSaved) this.left.emit();
  }

  private async send(seen: Stage | null): Promise<TreeValidationResult> {
    const { stage, reason, override } = this.draft();
    if (stage === '') return undefined;
    const patch: ProjectPatchRequest = {
      stage,
      ...(this.asksWhy() ? { reason: reason.trim() } : {}),
      ...(this.guard() === null ? {} : { override: { reason: override.trim() } }),
    };
    const outcome = await this.save()(patch, (project) => project.stage === seen);
    if (outcome.kind === 'refused') return this.refused(outcome.problem);
    return outcome.kind === 'stale'
      ? { kind: 'stale', message: 'Look at its new stage, then save again.' }
      : undefined;
  }

  /** A guard explains itself, and asks for the reason that passes it. */
  private refused(problem: Problem): TreeValidationResult {
    const { code, detail, advice } = problem;
    const isGate = code === 'production-gate';
    if (!isGate && code !== 'first-project-guard') return fieldErrors(this.form, problem);
    this.guard.set({ isGate, label: isGate ? WHY_LIVE : WHY_NOW, explanation: detail ?? advice });
    return {
      kind: 'guard',
      fieldTree: this.form.override,
      message: 'Say why, or leave the stage as it is.',
    };
  }
}
