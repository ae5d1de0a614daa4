import { Component, input, signal } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { fieldErrors } from '../problems/field-errors';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import type { SaveOutcome } from '../record/save-fact';
import { submitForm } from '../record/submit-form';
import { timeZones } from './time-zones';

/** The clock by which a client's days are counted. */
@Component({
  selector: 'tt-time-zone-row',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    @if (isEditing()) {
      <form novalidate (submit)="$event.preventDefault(); saveZone()" (keydown.escape)="leave()">
        <tt-part label="Time zone" [field]="form.timeZone">
          <select class="input" ttTold [formField]="form.timeZone">
            <option value="">As the workspace</option>
            @for (zone of zones; track zone) {
              <option [value]="zone">{{ zone }}</option>
            }
          </select>
        </tt-part>
        <tt-part-problem [field]="form" />
        <div class="actions">
          <button type="submit" class="button primary" [disabled]="form().submitting()">
            Save time zone
          </button>
          <button type="button" class="button" (click)="leave()">Cancel</button>
        </div>
      </form>
    } @else {
      <p>
        <strong>Time zone</strong> <span>{{ timeZone() ?? 'As the workspace' }}</span>
        <span class="small muted">Its days begin and end by this clock.</span>
      </p>
      @if (mayEdit()) {
        <button type="button" class="button" (click)="edit()">
          Change<span class="unseen"> the time zone</span>
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
      padding: 10px 16px;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 12px;
    }
    form {
      display: grid;
      gap: 10px;
      max-width: 360px;
    }
  `,
})
export class TimeZoneRow {
  private readonly moveFocus = focusMover();

  readonly timeZone = input.required<string | null>();
  readonly mayEdit = input.required<boolean>();
  readonly save = input.required<(timeZone: string | null, seen: string | null) => Promise<SaveOutcome>>();

  protected readonly zones = timeZones();
  protected readonly isEditing = signal(false);
  private readonly draft = signal({ timeZone: '' });
  protected readonly form = form(this.draft);

  protected edit(): void {
    this.draft.set({ timeZone: this.timeZone() ?? '' });
    this.isEditing.set(true);
    this.moveFocus('select');
  }

  protected async saveZone(): Promise<void> {
    const seen = this.timeZone();
    const isSaved = await submitForm(this.form, this.draft, async (): Promise<TreeValidationResult> => {
      const { timeZone } = this.draft();
      const outcome = await this.save()(timeZone === '' ? null : timeZone, seen);
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
