import { afterNextRender, Component, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { type Day, isDay } from '@telltale/domain';
import { fieldErrors } from '../problems/field-errors';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';

/** By when all of the closing list is to be done. */
@Component({
  selector: 'tt-closing-due',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    <form novalidate (submit)="$event.preventDefault(); saveDue()">
      <tt-part label="Due" [field]="form.dueOn">
        <input class="input" type="date" [attr.min]="today()" ttTold [formField]="form.dueOn" />
      </tt-part>
      <tt-part-problem [field]="form" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">Save the day</button>
        <button type="button" class="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      justify-items: start;
      gap: 8px;
    }
  `,
  host: { class: 'no-print' },
})
export class ClosingDue {
  private readonly api = inject(JudgementApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly dueOn = input.required<Day>();
  readonly today = input.required<Day>();
  readonly judge = input.required<JudgeProject>();
  readonly left = output();

  private readonly draft = linkedSignal<Day, { readonly dueOn: string }>({
    source: () => this.dueOn(),
    computation: (dueOn, previous) => previous?.value ?? { dueOn },
  });
  protected readonly form = form(this.draft, (path) => {
    validate(path.dueOn, ({ value }) =>
      isDay(value()) && value() >= this.today() ? undefined : { kind: 'past', message: 'Today or later.' },
    );
  });

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector('input')?.focus());
  }

  protected async saveDue(): Promise<void> {
    const isSaved = await submitForm(this.form, this.draft, async () => {
      const problem = await this.judge()((id) => this.api.moveClosing(id, { dueOn: this.draft().dueOn }));
      return problem === null ? undefined : fieldErrors(this.form, problem);
    });
    if (isSaved) this.left.emit();
  }
}
