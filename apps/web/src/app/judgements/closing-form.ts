import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import type { ClosingItemReply } from '@telltale/contract';
import { CLOSING_STATES, type ClosingState } from '@telltale/domain';
import { fieldErrors } from '../problems/field-errors';
import { CurrencyInHand } from '../record/currency-in-hand';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { type ClosingDraft, closingDraft, closingRequest, readAmount } from './closing-draft';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';

export const CLOSING_STATE_WORDS: Readonly<Record<ClosingState, string>> = {
  open: 'Open',
  done: 'Done',
  'not-applicable': 'Does not apply',
};

/** Answers one item of the closing list. */
@Component({
  selector: 'tt-closing-form',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    <form novalidate (submit)="$event.preventDefault(); saveAnswer()">
      <fieldset class="segments">
        <legend class="unseen">How it stands</legend>
        @for (state of states; track state) {
          <label>
            <input type="radio" class="unseen" [value]="state" [formField]="form.state" />
            <span>{{ words[state] }}</span>
          </label>
        }
      </fieldset>
      @if (form.state().value() !== 'open') {
        @if (asksAmount()) {
          <tt-part [label]="'Money spent, in ' + currency()" [field]="form.amount">
            <input class="input" type="text" inputmode="decimal" ttTold [formField]="form.amount" />
          </tt-part>
        }
        <tt-part
          [label]="form.state().value() === 'done' ? 'Note' : 'Why it does not apply'"
          [field]="form.note"
        >
          <textarea class="input" rows="2" ttTold [formField]="form.note"></textarea>
        </tt-part>
        <tt-part label="Link" [field]="form.url">
          <input class="input" type="url" placeholder="https://" ttTold [formField]="form.url" />
        </tt-part>
      }
      <tt-part-problem [field]="form" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">Save answer</button>
        <button type="button" class="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      justify-items: start;
      gap: 10px;
      padding: 10px 0 4px;
    }
    tt-part {
      width: 100%;
    }
  `,
  host: { class: 'no-print' },
})
export class ClosingForm {
  private readonly api = inject(JudgementApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly item = input.required<ClosingItemReply>();
  readonly judge = input.required<JudgeProject>();
  readonly left = output();

  protected readonly states = CLOSING_STATES;
  protected readonly words = CLOSING_STATE_WORDS;
  protected readonly currency = inject(CurrencyInHand).currency;
  protected readonly asksAmount = computed(
    () => this.item().item === 'money-spent' && this.form.state().value() === 'done',
  );
  /** What is typed stays when the list is read anew. */
  private readonly draft = linkedSignal<ClosingItemReply, ClosingDraft>({
    source: () => this.item(),
    computation: (item, previous) => previous?.value ?? closingDraft(item, this.currency()),
  });
  protected readonly form = form(this.draft, (path) => {
    validate(path.amount, ({ value, valueOf }) =>
      this.item().item === 'money-spent' &&
      valueOf(path.state) === 'done' &&
      readAmount(value(), this.currency()) === null
        ? { kind: 'required', message: 'Write an amount, such as 42,000.' }
        : undefined,
    );
    validate(path.note, ({ value, valueOf }) =>
      valueOf(path.state) === 'not-applicable' && value().trim() === ''
        ? { kind: 'required', message: 'Say why it does not apply.' }
        : undefined,
    );
    maxLength(path.note, 2_000, { message: 'At most 2,000 characters.' });
    validate(path.url, ({ value }) =>
      value().trim() === '' || /^https?:\/\/\S+$/i.test(value().trim())
        ? undefined
        : { kind: 'pattern', message: 'A link begins with https:// or http://.' },
    );
  });

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('input:checked')?.focus());
  }

  protected async saveAnswer(): Promise<void> {
    const isSaved = await submitForm(this.form, this.draft, async () => {
      const item = this.item();
      const request = closingRequest(this.draft(), item, this.currency());
      const problem = await this.judge()((id) => this.api.answerClosing(id, item.item, request));
      return problem === null ? undefined : fieldErrors(this.form, problem);
    });
    if (isSaved) this.left.emit();
  }
}
