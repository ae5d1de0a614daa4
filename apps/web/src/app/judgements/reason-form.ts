import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { type Day, isDay, spokenDay } from '@telltale/domain';
import { fieldErrors } from '../problems/field-errors';
import type { Problem } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';

export interface SentReason {
  readonly reason: string;
  readonly until: Day;
}

/** A reason and, where it is for a while, its last day. */
@Component({
  selector: 'tt-reason-form',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    <form novalidate (submit)="$event.preventDefault(); sendReason()">
      <div class="parts">
        @if (days(); as days) {
          <tt-part [label]="'Until, at most ' + spoken(days.latest)" [field]="form.until">
            <input
              class="input"
              type="date"
              [attr.min]="days.earliest"
              [attr.max]="days.latest"
              ttTold
              [formField]="form.until"
            />
          </tt-part>
        }
        <tt-part class="wide" [label]="label()" [field]="form.reason">
          <textarea class="input" rows="2" ttTold [formField]="form.reason"></textarea>
        </tt-part>
      </div>
      <ng-content />
      <tt-part-problem [field]="form" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">{{ action() }}</button>
        <button type="button" class="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      margin-top: 8px;
    }
  `,
  host: { class: 'no-print' },
})
export class ReasonForm {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly label = input.required<string>();
  readonly action = input.required<string>();
  /** The days from which its last one is chosen; absent where it is for good. */
  readonly days = input<{ readonly earliest: Day; readonly latest: Day }>();
  readonly send = input.required<(sent: SentReason) => Promise<Problem | null>>();
  readonly left = output();

  private readonly draft = signal({ reason: '', until: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.until, ({ value }) => this.dayProblem(value()));
    validate(path.reason, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Say why: it stays on the record.' } : undefined,
    );
    maxLength(path.reason, 2_000, { message: 'At most 2,000 characters.' });
  });
  protected readonly spoken = spokenDay;

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('input, textarea')?.focus());
  }

  protected async sendReason(): Promise<void> {
    const isSent = await submitForm(this.form, this.draft, async () => {
      const { reason, until } = this.draft();
      const problem = await this.send()({ reason: reason.trim(), until });
      return problem === null ? undefined : fieldErrors(this.form, problem);
    });
    if (isSent) this.left.emit();
  }

  private dayProblem(until: string) {
    const days = this.days();
    if (days === undefined || (isDay(until) && until >= days.earliest && until <= days.latest))
      return undefined;
    const message = `Choose a day from ${spokenDay(days.earliest)} to ${spokenDay(days.latest)}.`;
    return { kind: 'day', message };
  }
}
