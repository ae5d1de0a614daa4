import {
  afterNextRender,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import type { EvalSuiteReply } from '@telltale/contract';
import { spokenList } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { fieldErrors } from '../../problems/field-errors';
import { type Problem, problemOf } from '../../problems/problem';
import { OnceKey } from '../../project/once-key';
import { Part, Told } from '../../record/part';
import { PartProblem } from '../../record/part-problem';
import { PersonPicker } from '../../record/person-picker';
import { submitForm } from '../../record/submit-form';
import { meanwhileWords } from './meanwhile-words';
import { saveSuite } from './save-suite';
import { draftOfSuite, draftOver, EMPTY_SUITE, requestOf, type SuiteDraft } from './suite-draft';
import { suiteRules } from './suite-rules';
import { SuitesApi } from './suites-api';

let forms = 0;

/** Makes a suite, or changes one. What is typed stays until it is saved or given up. */
@Component({
  selector: 'tt-suite-form',
  imports: [FormField, Part, PartProblem, PersonPicker, Told],
  templateUrl: './suite-form.html',
  styleUrl: './suite-form.scss',
  host: { '(keydown.escape)': 'leaveUntouched()' },
})
export class SuiteForm {
  private readonly api = inject(SuitesApi);
  private readonly once = new OnceKey();

  readonly projectId = input.required<string>();
  readonly clientId = input.required<string>();
  /** The suite that is changed; none where one is made. */
  readonly suite = input<EvalSuiteReply>();
  readonly saved = output();
  readonly left = output();

  protected readonly branchesId = `suite-branches-${(forms += 1)}`;
  private readonly subject = computed(() => this.suite()?.id ?? '');
  /** The suite over which somebody is typing: it moves on only when they were told of a newer one. */
  private readonly seen = linkedSignal({ source: this.subject, computation: () => untracked(this.suite) });
  private readonly draft = linkedSignal<string, SuiteDraft>({
    source: this.subject,
    computation: () => {
      const suite = untracked(this.suite);
      return suite === undefined ? EMPTY_SUITE : draftOfSuite(suite);
    },
  });
  protected readonly form = form(this.draft, suiteRules);
  protected readonly branches = computed(() => (this.suite()?.branches ?? []).filter((name) => name !== ''));
  protected readonly title = computed(() => {
    const suite = this.suite();
    return suite === undefined ? 'A new suite' : `Change ${suite.name}`;
  });

  constructor() {
    // What was pressed to open it is gone.
    afterNextRender(() => this.form.name().focusBoundControl());
  }

  protected async save(): Promise<void> {
    const isSaved = await submitForm(this.form, this.draft, () => this.send());
    if (isSaved) this.saved.emit();
  }

  protected leaveUntouched(): void {
    if (!this.form().dirty()) this.left.emit();
  }

  private send(): Promise<TreeValidationResult> {
    const seen = this.seen();
    return seen === undefined ? this.make() : this.change(seen);
  }

  private async make(): Promise<TreeValidationResult> {
    const request = requestOf(this.draft());
    try {
      await firstValueFrom(this.api.create(this.projectId(), request, this.once.of(request)));
      return undefined;
    } catch (error) {
      // Waits for a name that is taken, or a lost connection.
      return this.errors(problemOf(error));
    }
  }

  private async change(seen: EvalSuiteReply): Promise<TreeValidationResult> {
    const outcome = await saveSuite(this.api, this.projectId(), this.draft(), seen);
    if (outcome.kind === 'refused') return this.errors(outcome.problem);
    if (outcome.kind === 'saved') return undefined;
    const { now } = outcome;
    this.draft.update((draft) => draftOver(now, draft, seen));
    this.seen.set(now);
    return {
      kind: 'stale',
      message: `Somebody changed it meanwhile: ${spokenList(meanwhileWords(seen, now))}. Look at it, then save again to keep what you typed.`,
    };
  }

  /** The form holds the whole person where the request holds an id. */
  private errors(problem: Problem): TreeValidationResult {
    const fields = problem.fields.map(({ pointer, detail }) => ({
      pointer: pointer === '#/ownerId' ? '#/owner' : pointer,
      detail,
    }));
    return fieldErrors(this.form, { ...problem, fields });
  }
}
