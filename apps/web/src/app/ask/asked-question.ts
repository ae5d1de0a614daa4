import { Component, computed, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectReply, QuestionReply } from '@telltale/contract';
import { isFactKey, isRegisterKey, spokenCount } from '@telltale/domain';
import { PersonCompletion } from '../project/person-completion';
import { askedWords, personToComplete } from '../project/question-words';
import type { SaveProject } from '../project/open-project';
import { StageForm } from '../project/stage-form';
import { FactEditor } from '../record/fact-editor';
import { focusMover } from '../record/focus-mover';
import type { SaveFact } from '../record/save-fact';
import { RegisterQuestion } from '../registers/register-question';
import type { SaveEntries } from '../registers/save-entries';

/** Where the typing goes on after each of the four answers. */
const FIRST_FIELDS = [
  'tt-value-editor :is(input, select, textarea)',
  'tt-answer-choice input:checked',
  'tt-fact-fields > .parts input',
  'tt-answer-choice input:checked',
] as const;

/** The same where a register is asked for: the form of its first entry, or what says that there is none. */
const FIRST_OF_REGISTER = [
  'tt-entry-form :is(input, select, textarea)',
  'tt-first-answer button',
  'tt-first-answer button:nth-of-type(2)',
] as const;

/** One question, why it is asked, and the form that answers it. */
@Component({
  selector: 'tt-asked-question',
  imports: [FactEditor, PersonCompletion, RegisterQuestion, RouterLink, StageForm],
  templateUrl: './asked-question.html',
  styleUrl: './asked-question.scss',
})
export class AskedQuestion {
  private readonly moveFocus = focusMover();

  readonly question = input.required<QuestionReply>();
  readonly project = input.required<ProjectReply>();
  readonly today = input.required<string>();
  readonly saveFact = input.required<SaveFact>();
  readonly save = input.required<SaveProject>();
  readonly saveEntries = input.required<SaveEntries>();
  readonly answered = output();
  readonly left = output();

  private readonly editor = viewChild(FactEditor);
  protected readonly fact = computed(() => {
    const { fact } = this.question();
    return isFactKey(fact) ? fact : null;
  });
  /** A register is answered by its first entry, or by "none so far". */
  protected readonly register = computed(() => {
    const { fact } = this.question();
    return isRegisterKey(fact) ? fact : null;
  });
  /** Nobody asked what is known of a person who is named. */
  protected readonly personId = computed(() => personToComplete(this.question(), this.project()));
  protected readonly isAboutSiblings = computed(
    () => this.question().fact === 'stage' && this.project().stage !== null,
  );
  protected readonly asked = computed(() => askedWords(this.question(), this.today()));
  protected readonly waiting = computed(() => {
    const ids = new Set(this.question().signs);
    return this.project().signs.filter(({ id }) => ids.has(id));
  });
  protected readonly waitingWords = computed(() => {
    const count = this.question().signs.length;
    return `${spokenCount(count, 'sign')} ${count === 1 ? 'waits' : 'wait'} for the answer`;
  });

  /** An answer left at *not asked* is a question that stays open: nothing is recorded. */
  protected readonly saveAnswer: SaveFact = (key, write, base, why) =>
    write.answer === 'not-asked' && base === undefined
      ? Promise.resolve({ kind: 'saved' })
      : this.saveFact()(key, write, base, why);

  constructor() {
    this.moveFocus('h1');
  }

  /** True while something was typed that is not recorded. */
  hasDraft(): boolean {
    return this.editor()?.hasDraft() ?? false;
  }

  /** Chooses one of the four answers, counted from 0. */
  choose(place: number): void {
    if (this.register() !== null) this.moveFocus(FIRST_OF_REGISTER[place] ?? 'h1');
    else if (this.editor()?.choose(place) === true) this.moveFocus(FIRST_FIELDS[place] ?? 'h1');
  }

  submit(): void {
    this.editor()?.submit();
  }
}
