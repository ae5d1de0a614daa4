import { Component, input, signal } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult } from '@angular/forms/signals';
import { fieldErrors } from '../problems/field-errors';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import type { SaveProject } from './open-project';

/** The part of the client that a project belongs to. */
@Component({
  selector: 'tt-unit-row',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    <h3>Unit</h3>
    @if (isEditing()) {
      <form novalidate (submit)="$event.preventDefault(); saveUnit()" (keydown.escape)="leave()">
        <tt-part label="Unit of the client; leave it empty if there is none" [field]="form.unit">
          <input class="input" type="text" autocomplete="off" ttTold [formField]="form.unit" />
        </tt-part>
        <tt-part-problem [field]="form" />
        <div class="actions">
          <button type="submit" class="button primary" [disabled]="form().submitting()">Save unit</button>
          <button type="button" class="button" (click)="leave()">Cancel</button>
        </div>
      </form>
    } @else {
      <p>{{ unit() ?? 'Not asked' }}</p>
      @if (mayEdit()) {
        <button type="button" class="button no-print" (click)="edit()">
          Change<span class="unseen"> the unit</span>
        </button>
      }
    }
  `,
  styleUrl: './place-row.scss',
  host: { '[class.open]': 'isEditing()' },
})
export class UnitRow {
  private readonly moveFocus = focusMover();

  readonly unit = input.required<string | null>();
  readonly mayEdit = input.required<boolean>();
  readonly save = input.required<SaveProject>();

  protected readonly isEditing = signal(false);
  private readonly draft = signal({ unit: '' });
  protected readonly form = form(this.draft, (path) => {
    maxLength(path.unit, 500, { message: 'At most 500 characters.' });
  });

  protected edit(): void {
    this.draft.set({ unit: this.unit() ?? '' });
    this.form().reset();
    this.isEditing.set(true);
    this.moveFocus('input');
  }

  protected async saveUnit(): Promise<void> {
    const seen = this.unit();
    const isSaved = await submitForm(this.form, this.draft, async (): Promise<TreeValidationResult> => {
      const unit = this.draft().unit.trim();
      const outcome = await this.save()(
        { unit: unit === '' ? null : unit },
        (project) => project.unit === seen,
      );
      if (outcome.kind === 'refused') return fieldErrors(this.form, outcome.problem);
      if (outcome.kind === 'saved') return undefined;
      return {
        kind: 'stale',
        message: `Meanwhile it became “${this.unit() ?? 'not asked'}”. Save again to keep yours.`,
      };
    });
    if (isSaved) this.leave();
  }

  protected leave(): void {
    this.isEditing.set(false);
    this.moveFocus('button');
  }
}
