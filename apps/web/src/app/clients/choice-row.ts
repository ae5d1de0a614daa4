import { Component, input, signal } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { fieldErrors } from '../problems/field-errors';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import type { SaveOutcome } from '../record/save-fact';
import { submitForm } from '../record/submit-form';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** One setting of a client that is chosen from a list, or left as the workspace has it. */
@Component({
  selector: 'tt-choice-row',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    @if (isEditing()) {
      <form novalidate (submit)="$event.preventDefault(); saveChoice()" (keydown.escape)="leave()">
        <tt-part [label]="label()" [field]="form.choice">
          <select class="input" ttTold [formField]="form.choice">
            <option value="">As the workspace</option>
            @for (choice of choices(); track choice.value) {
              <option [value]="choice.value">{{ choice.name }}</option>
            }
          </select>
        </tt-part>
        <tt-part-problem [field]="form" />
        <div class="actions">
          <button type="submit" class="button primary" [disabled]="form().submitting()">
            Save {{ label().toLowerCase() }}
          </button>
          <button type="button" class="button" (click)="leave()">Cancel</button>
        </div>
      </form>
    } @else {
      <p>
        <strong>{{ label() }}</strong> <span>{{ shown() }}</span>
        <span class="small muted">{{ note() }}</span>
      </p>
      @if (mayEdit()) {
        <button type="button" class="button" (click)="edit()">
          Change<span class="unseen"> the {{ label().toLowerCase() }}</span>
        </button>
      }
    }
  `,
  styleUrl: './choice-row.scss',
})
export class ChoiceRow {
  private readonly moveFocus = focusMover();

  readonly label = input.required<string>();
  readonly note = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input.required<string | null>();
  readonly mayEdit = input.required<boolean>();
  readonly save = input.required<(value: string | null, seen: string | null) => Promise<SaveOutcome>>();

  protected readonly isEditing = signal(false);
  private readonly draft = signal({ choice: '' });
  protected readonly form = form(this.draft);

  protected shown(): string {
    const value = this.value();
    return this.choices().find((choice) => choice.value === value)?.name ?? value ?? 'As the workspace';
  }

  protected edit(): void {
    this.draft.set({ choice: this.value() ?? '' });
    this.isEditing.set(true);
    this.moveFocus('select');
  }

  protected async saveChoice(): Promise<void> {
    const seen = this.value();
    const isSaved = await submitForm(this.form, this.draft, async (): Promise<TreeValidationResult> => {
      const { choice } = this.draft();
      const outcome = await this.save()(choice === '' ? null : choice, seen);
      if (outcome.kind === 'refused') return fieldErrors(this.form, outcome.problem);
      if (outcome.kind === 'saved') return undefined;
      return { kind: 'stale', message: 'Somebody changed it meanwhile. Save again to keep yours.' };
    });
    if (isSaved) this.leave();
  }

  protected leave(): void {
    this.isEditing.set(false);
    this.moveFocus('button');
  }
}
