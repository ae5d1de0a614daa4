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
import { form, type TreeValidationResult, validateTree } from '@angular/forms/signals';
import { registerDefinition, type RegisterEntry, type RegisterKey } from '@telltale/domain';
import { Session } from '../access/session';
import { OnceKey } from '../project/once-key';
import { CurrencyInHand } from '../record/currency-in-hand';
import { focusMover } from '../record/focus-mover';
import { PartProblem } from '../record/part-problem';
import type { SaveOutcome } from '../record/save-fact';
import { submitForm } from '../record/submit-form';
import { draftOfEntry, type EntryFields } from './entry-draft';
import { draftErrors, serverErrors, type ShownForm } from './entry-errors';
import { EntryField } from './entry-field';
import { isSameEntry } from './entries-of';
import { saysWords, whenWords } from './entry-words';
import { type EntryContext, readEntry } from './read-entry';
import type { SaveEntries } from './save-entries';

/**
 * Adds an entry, or changes one. What is typed stays until it is recorded or given up: a refusal is shown on its field, and
 * what somebody else did with the entry meanwhile stands beside it.
 */
@Component({
  selector: 'tt-entry-form',
  imports: [EntryField, PartProblem],
  templateUrl: './entry-form.html',
  styleUrl: './entry-form.scss',
  host: { '(keydown.escape)': 'leaveUntouched()' },
})
export class EntryForm {
  private readonly session = inject(Session);
  private readonly once = new OnceKey();
  private readonly moveFocus = focusMover();

  readonly register = input.required<RegisterKey>();
  /** All entries of the register as they stand. */
  readonly entries = input.required<readonly RegisterEntry[]>();
  /** The entry that is changed; none where one is added. */
  readonly entry = input<RegisterEntry>();
  /** What a new entry begins with. */
  readonly given = input<EntryFields>();
  /** Fields that are not asked: they are as they are given. */
  readonly hidden = input<readonly string[]>([]);
  /** Fields without which this entry says nothing, though others of the register can be without. */
  readonly needed = input<readonly string[]>([]);
  readonly clientId = input.required<string>();
  readonly save = input.required<SaveEntries>();
  readonly words = input('Record it');
  readonly saved = output();
  readonly left = output();

  protected readonly currency = inject(CurrencyInHand).currency;
  protected readonly fields = computed(() =>
    Object.entries(registerDefinition(this.register()).fields).flatMap(([name, field]) =>
      this.hidden().includes(name) ? [] : [{ name, field, isNeeded: this.needed().includes(name) }],
    ),
  );
  protected readonly others = computed(() => this.entries().filter(({ id }) => id !== this.entry()?.id));
  protected readonly options = computed(() =>
    this.others().map((entry) => ({
      id: entry.id,
      words: `${whenWords(this.register(), entry) ?? ''}: ${saysWords(this.register(), entry)}`,
    })),
  );
  private readonly subject = computed(
    () => `${this.register()} ${this.entry()?.id ?? ''} ${JSON.stringify(this.given() ?? null)}`,
  );
  /** The entry over which somebody is typing: it moves on only when they have seen a newer one. */
  private readonly base = linkedSignal({ source: this.subject, computation: () => untracked(this.entry) });
  private readonly draft = linkedSignal({
    source: this.subject,
    computation: () => untracked(() => this.firstDraft()),
  });
  protected readonly form = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTreeOf }): TreeValidationResult => {
      const reading = readEntry(value(), this.context());
      if (!('problems' in reading)) return undefined;
      return draftErrors(reading.problems, this.shown(fieldTreeOf(path)));
    });
  });
  private readonly context = computed<EntryContext>(() => ({
    register: this.register(),
    others: this.others(),
    today: this.session.today(),
    currency: this.currency(),
  }));
  private readonly standing = computed(() => this.entries().find(({ id }) => id === this.base()?.id));
  /** What somebody else made of the entry meanwhile; null while it is as it was. */
  protected readonly meanwhile = computed(() => {
    const [base, now] = [this.base(), this.standing()];
    if (base === undefined || isSameEntry(base, now)) return null;
    return now === undefined
      ? 'Somebody else took this entry away meanwhile.'
      : `Meanwhile it became: ${whenWords(this.register(), now) ?? ''} ${saysWords(this.register(), now)}.`;
  });

  constructor() {
    afterNextRender(() => this.moveFocus('input, select, textarea'));
  }

  protected async record(): Promise<void> {
    const seen = this.standing();
    if (this.meanwhile() !== null) this.base.set(seen);
    const isSaved = await submitForm(this.form, this.draft, () => this.send(seen));
    if (isSaved) this.saved.emit();
  }

  protected leaveUntouched(): void {
    if (!this.form().dirty()) this.left.emit();
  }

  private async send(seen: RegisterEntry | undefined): Promise<TreeValidationResult> {
    const reading = readEntry(this.draft(), this.context());
    if ('problems' in reading) return undefined;
    const outcome = await this.outcomeOf(seen, reading.fields);
    if (outcome.kind === 'refused') return serverErrors(outcome.problem, this.shown(this.form));
    return outcome.kind === 'stale' ? { kind: 'stale', message: OVERTAKEN } : undefined;
  }

  /** An entry that somebody took away meanwhile is recorded anew: nothing of what was typed is lost. */
  private outcomeOf(
    seen: RegisterEntry | undefined,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<SaveOutcome> {
    const register = this.register();
    if (seen === undefined) return this.save().add(register, fields, this.once.of({ register, fields }));
    const cleared = Object.keys(registerDefinition(register).fields).map((name) => [name, null] as const);
    return this.save().change(register, seen, { ...Object.fromEntries(cleared), ...fields });
  }

  private shown<Form>(tree: Form): ShownForm<Form> {
    return { register: this.register(), hidden: this.hidden(), form: tree };
  }

  private firstDraft() {
    const entry = this.entry();
    const today = entry === undefined ? this.session.today() : null;
    return draftOfEntry(this.register(), entry ?? this.given(), today);
  }
}

const OVERTAKEN = 'Somebody else changed this entry meanwhile. Nothing of yours is lost: choose which stays.';
