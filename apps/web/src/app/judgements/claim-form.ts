import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { CLAIMED_STATUSES, type ClaimedStatus, STATUS_NAMES } from '@telltale/domain';
import { fieldErrors } from '../problems/field-errors';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';

interface ClaimDraft {
  readonly status: ClaimedStatus | '';
  readonly sentence: string;
}

/** Three choices and a sentence. */
@Component({
  selector: 'tt-claim-form',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    <form novalidate (submit)="$event.preventDefault(); saveClaim()">
      <fieldset>
        <legend class="small muted">How does it stand?</legend>
        @for (status of statuses; track status) {
          <label>
            <input type="radio" [value]="status" [formField]="form.status" />
            {{ names[status] }}
          </label>
        }
        <tt-part-problem [field]="form.status" />
      </fieldset>
      <tt-part label="In a sentence" [field]="form.sentence">
        <textarea class="input" rows="2" ttTold [formField]="form.sentence"></textarea>
      </tt-part>
      <p class="small muted">Its business owner claims, or an editor. Earlier claims stay on the record.</p>
      <tt-part-problem [field]="form" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">Claim</button>
        <button type="button" class="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      margin-top: 6px;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 28px;
    }
  `,
})
export class ClaimForm {
  private readonly api = inject(JudgementApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly judge = input.required<JudgeProject>();
  readonly left = output();

  protected readonly statuses = CLAIMED_STATUSES;
  protected readonly names = STATUS_NAMES;
  private readonly draft = signal<ClaimDraft>({ status: '', sentence: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.status, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Choose one of the three.' } : undefined,
    );
    validate(path.sentence, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Say it in a sentence.' } : undefined,
    );
    maxLength(path.sentence, 500, { message: 'At most 500 characters.' });
  });

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector('input')?.focus());
  }

  protected async saveClaim(): Promise<void> {
    const isSaved = await submitForm(this.form, this.draft, async () => {
      const { status, sentence } = this.draft();
      if (status === '') return undefined;
      const problem = await this.judge()((id) => this.api.claim(id, { status, sentence: sentence.trim() }));
      return problem === null ? undefined : fieldErrors(this.form, problem);
    });
    if (isSaved) this.left.emit();
  }
}
