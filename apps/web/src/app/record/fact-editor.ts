import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, type TreeValidationResult } from '@angular/forms/signals';
import type { FactReplies, FactReply } from '@telltale/contract';
import { ANSWERS, factDefinition, type FactKey } from '@telltale/domain';
import { Session } from '../access/session';
import type { Problem } from '../problems/problem';
import { CurrencyInHand } from './currency-in-hand';
import { serverErrors } from './draft-problems';
import { draftSchema } from './draft-schema';
import { type DraftContext, draftOf, readDraft } from './fact-draft';
import { FactFields } from './fact-fields';
import { impossibleDate } from './impossible-date';
import { Meanwhile } from './meanwhile';
import { movesTarget } from './moves-target';
import { PartProblem } from './part-problem';
import { ReasonBox, WHY_NOW } from './reason-box';
import { type SaidWhy, type SaveFact, saysTheSame } from './save-fact';
import { submitForm } from './submit-form';

/**
 * Answers one fact. What is typed stays until it is recorded or given up: a refusal is shown on its field, and a change
 * that somebody else made meanwhile stands beside it.
 */
@Component({
  selector: 'tt-fact-editor',
  imports: [FactFields, Meanwhile, PartProblem, ReasonBox],
  templateUrl: './fact-editor.html',
  styleUrl: './fact-editor.scss',
  host: { '(keydown.escape)': 'leaveUntouched()' },
})
export class FactEditor {
  private readonly session = inject(Session);
  private readonly inHand = inject(CurrencyInHand);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly factKey = input.required<FactKey>();
  readonly fact = input<FactReply>();
  /** The rest of the record, against which a date is held. */
  readonly facts = input<FactReplies>({});
  readonly clientId = input.required<string>();
  readonly save = input.required<SaveFact>();
  readonly recordWords = input('Record answer');
  readonly leaveWords = input('Cancel');
  /** The answer is recorded, or somebody else's stays. */
  readonly saved = output();
  readonly left = output();

  protected readonly definition = computed(() => factDefinition(this.factKey()));
  private readonly context = computed<DraftContext>(() => ({
    definition: this.definition(),
    today: this.session.today(),
    contradiction: (value) => impossibleDate(this.factKey(), value, this.facts()),
  }));
  /** The answer over which somebody is typing: it moves on only when they have seen a newer one. */
  private readonly base = linkedSignal({ source: this.factKey, computation: () => untracked(this.fact) });
  private readonly draft = linkedSignal({
    source: this.factKey,
    computation: () => untracked(() => draftOf(this.definition(), this.fact(), this.inHand.currency())),
  });
  protected readonly isOvertaken = computed(() => !saysTheSame(this.base(), this.fact()));
  protected readonly form = form(
    this.draft,
    draftSchema(() => this.context()),
  );

  /** A target that was set is about to become another one, or none: the history keeps why. */
  protected readonly asksWhyMoved = computed(() =>
    movesTarget(this.factKey(), this.fact(), readDraft(this.form().value(), this.context())),
  );

  /** What stands in the way of a moonshot, once the server has said so. */
  protected readonly guard = signal<string | null>(null);
  protected readonly whyNow = WHY_NOW;

  /** True while something was typed that is not recorded. */
  hasDraft(): boolean {
    return this.form().dirty();
  }

  /** Chooses one of the four answers by its place; false where there is none of that number. */
  choose(place: number): boolean {
    const answer = ANSWERS[place];
    if (answer === undefined) return false;
    this.form.answer().value.set(answer);
    this.form.answer().markAsDirty();
    return true;
  }

  submit(): void {
    this.host.querySelector('form')?.requestSubmit();
  }

  protected async record(): Promise<void> {
    const seen = this.fact();
    this.base.set(seen);
    const isSaved = await submitForm(this.form, this.draft, () => this.send(seen));
    if (isSaved) this.saved.emit();
  }

  protected leaveUntouched(): void {
    if (!this.form().dirty()) this.left.emit();
  }

  private async send(seen: FactReply | undefined): Promise<TreeValidationResult> {
    const reading = readDraft(this.draft(), this.context());
    if ('problems' in reading) return undefined;
    const outcome = await this.save()(this.factKey(), reading.write, seen, this.saidWhy());
    if (outcome.kind === 'refused') return this.refused(outcome.problem);
    return outcome.kind === 'stale' ? { kind: 'stale', message: OVERTAKEN } : undefined;
  }

  private saidWhy(): SaidWhy {
    const reason = this.asksWhyMoved() ? this.draft().reason.trim() : '';
    const override = this.draft().override.trim();
    return {
      ...(reason === '' ? {} : { reason }),
      ...(override === '' ? {} : { override: { reason: override } }),
    };
  }

  /** The guard explains itself, and asks for the reason that passes it. */
  private refused(problem: Problem): TreeValidationResult {
    if (problem.code === 'first-project-guard') this.guard.set(problem.detail);
    return serverErrors(problem, this.factKey(), this.definition().type, this.form);
  }
}

const OVERTAKEN =
  'Somebody else answered this meanwhile. Nothing of yours is lost: choose which answer stays.';
