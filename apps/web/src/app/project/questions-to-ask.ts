import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectReply, QuestionReply } from '@telltale/contract';
import { type FactKey, isFactKey, isRegisterKey, type RegisterKey } from '@telltale/domain';
import { FactEditor } from '../record/fact-editor';
import { focusMover } from '../record/focus-mover';
import type { SaveFact } from '../record/save-fact';
import { RegisterQuestion } from '../registers/register-question';
import type { SaveEntries } from '../registers/save-entries';
import type { SaveProject } from './open-project';
import { PersonCompletion } from './person-completion';
import { askedWords, personToComplete } from './question-words';
import { StageForm } from './stage-form';

/** How many stand open before somebody asks for more. */
const FIRST_FEW = 6;

/** The questions whose answers would let signs be read; each is answered where it stands. */
@Component({
  selector: 'tt-questions-to-ask',
  imports: [FactEditor, PersonCompletion, RegisterQuestion, RouterLink, StageForm],
  templateUrl: './questions-to-ask.html',
  styleUrl: './questions-to-ask.scss',
  host: { class: 'card' },
})
export class QuestionsToAsk {
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();
  readonly today = input.required<string>();
  readonly mayEdit = input.required<boolean>();
  readonly saveFact = input.required<SaveFact>();
  readonly save = input.required<SaveProject>();
  readonly saveEntries = input.required<SaveEntries>();

  protected readonly isWhole = signal(false);
  protected readonly opened = signal<string | null>(null);
  protected readonly all = computed(() => this.project().openQuestions);
  protected readonly shown = computed(() => (this.isWhole() ? this.all() : this.all().slice(0, FIRST_FEW)));

  protected key({ fact, question }: QuestionReply): string {
    return `${fact} ${question}`;
  }

  protected toggle(question: QuestionReply): void {
    const key = this.key(question);
    this.opened.update((opened) => (opened === key ? null : key));
  }

  /** An answered question goes: the focus goes on from the heading. */
  protected close(): void {
    this.opened.set(null);
    this.moveFocus('h2');
  }

  /** The fact that answers it, unless it is a question about a person who is already named. */
  protected factOf({ fact }: QuestionReply): FactKey | null {
    return isFactKey(fact) ? fact : null;
  }

  /** The register whose first entry, or none so far, answers it. */
  protected registerOf({ fact }: QuestionReply): RegisterKey | null {
    return isRegisterKey(fact) ? fact : null;
  }

  protected personOf(question: QuestionReply): string | null {
    return personToComplete(question, this.project());
  }

  protected askedWords(question: QuestionReply): string | null {
    return askedWords(question, this.today());
  }
}
