import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import type { ProjectReply } from '@telltale/contract';
import {
  ACTIVE_STAGES,
  type Day,
  DECISION_KIND_NAMES,
  DECISION_KINDS,
  isEnded,
  MOST_CONDITIONS,
  STAGE_NAMES,
} from '@telltale/domain';
import { map } from 'rxjs';
import { PeopleApi } from '../clients/people-api';
import { fieldErrors } from '../problems/field-errors';
import type { Problem } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { emptyCondition } from './condition-draft';
import { ConditionFields } from './condition-fields';
import { type DecisionDraft, decisionRequest, EMPTY_DECISION } from './decision-draft';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';
import { ReasonBox, WHY_NOW } from '../record/reason-box';

const EXPLANATIONS = {
  continue: 'goes on as it is',
  fix: 'goes on once something is mended',
  're-scope': 'goes on smaller, or as something else',
  stop: 'ends here; its stage becomes Stopped',
} as const;

/** A decision with its reason, its conditions, who decides and by when it is done. */
@Component({
  selector: 'tt-decision-form',
  imports: [ConditionFields, FormField, Part, PartProblem, ReasonBox, Told],
  templateUrl: './decision-form.html',
  styleUrl: './decision-form.scss',
})
export class DecisionForm {
  private readonly api = inject(JudgementApi);
  private readonly peopleApi = inject(PeopleApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly project = input.required<ProjectReply>();
  readonly today = input.required<Day>();
  readonly judge = input.required<JudgeProject>();
  readonly left = output();

  protected readonly names = DECISION_KIND_NAMES;
  protected readonly explanations = EXPLANATIONS;
  protected readonly stages = ACTIVE_STAGES;
  protected readonly stageNames = STAGE_NAMES;
  protected readonly most = MOST_CONDITIONS;
  protected readonly hasEnded = computed(() => isEnded(this.project().stage));
  /** What has ended can only go on; what is in Production is retired, not stopped. */
  protected readonly kinds = computed(() => {
    if (this.hasEnded()) return ['continue'] as const;
    return DECISION_KINDS.filter((kind) => kind !== 'stop' || this.project().stage !== 'production');
  });
  private readonly found = rxResource({
    params: () => this.project().client.id,
    stream: ({ params }) => this.peopleApi.ofClient(params).pipe(map(({ data }) => data)),
  });
  protected readonly people = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly guard = signal<string | null>(null);
  protected readonly whyNow = WHY_NOW;

  private readonly draft = signal<DecisionDraft>(EMPTY_DECISION);
  protected readonly form = form(this.draft, (path) => {
    validate(path.kind, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Choose what is decided.' } : undefined,
    );
    validate(path.reason, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Say why: the reason is kept.' } : undefined,
    );
    maxLength(path.reason, 2_000, { message: 'At most 2,000 characters.' });
    validate(path.dueOn, ({ value }) =>
      value() !== '' && value() < this.today() ? { kind: 'past', message: 'Today or later.' } : undefined,
    );
    validate(path.stage, ({ value }) =>
      this.hasEnded() && value() === '' ? { kind: 'required', message: 'Say where it goes on.' } : undefined,
    );
  });

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector('input')?.focus());
  }

  protected addCondition(): void {
    this.draft.update((draft) => ({ ...draft, conditions: [...draft.conditions, emptyCondition()] }));
  }

  protected removeCondition(index: number): void {
    this.draft.update((draft) => ({
      ...draft,
      conditions: draft.conditions.filter((_one, other) => other !== index),
    }));
  }

  protected async saveDecision(): Promise<void> {
    const isSaved = await submitForm(this.form, this.draft, async () => {
      const { kind } = this.draft();
      if (kind === '') return undefined;
      const problem = await this.judge()((id) => this.api.decide(id, decisionRequest(this.draft(), kind)));
      return problem === null ? undefined : this.refused(problem);
    });
    if (isSaved) this.left.emit();
  }

  private refused(problem: Problem) {
    if (problem.code === 'first-project-guard' || problem.code === 'production-gate')
      this.guard.set(problem.detail);
    return fieldErrors(this.form, problem);
  }
}
