import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectReply, SignReply } from '@telltale/contract';
import { Session } from '../access/session';
import { isPlain } from '../keys/is-typing';
import { OpenProject } from '../project/open-project';
import { focusMover } from '../record/focus-mover';
import { Refusal } from '../ui/refusal';
import { AskEnd } from './ask-end';
import { AskedQuestion } from './asked-question';
import { QuestionQueue, questionKey } from './question-queue';

/** The questions of one project, one after the other; each answer is recorded at once. */
@Component({
  selector: 'tt-ask-project',
  imports: [AskedQuestion, AskEnd, Refusal, RouterLink],
  templateUrl: './ask-project.html',
  styleUrl: './ask-project.scss',
  host: { '(document:keydown)': 'follow($event)' },
})
export class AskProject {
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly id = input.required<string>();
  readonly left = output();

  protected readonly open = new OpenProject(this.id, signal(undefined));
  protected readonly queue = new QuestionQueue(computed(() => this.open.project()?.openQuestions ?? []));
  protected readonly today = this.session.today;
  protected readonly mayEdit = this.session.mayEdit;
  /** The signs before the first answer. */
  protected readonly before = linkedSignal<ProjectReply | undefined, readonly SignReply[] | null>({
    source: this.open.project,
    computation: (project, previous) => previous?.value ?? project?.signs ?? null,
  });
  /** One is made for each question, so that nothing of the last one stays behind. */
  protected readonly asked = computed(() => {
    const question = this.queue.current();
    return question === null ? [] : [question];
  });
  protected readonly isHeld = signal(false);
  private readonly shown = viewChild(AskedQuestion);

  protected readonly keyOf = questionKey;

  constructor() {
    // The end has a heading of its own to go on from.
    effect(() => {
      if (this.open.project() !== undefined && this.queue.current() === null) this.moveFocus('h1');
    });
  }

  protected goOn(): void {
    this.isHeld.set(false);
    this.queue.goOn();
  }

  protected goBack(): void {
    this.isHeld.set(false);
    this.queue.goBack();
  }

  /** What was typed is not thrown away by a key alone. */
  protected leave(): void {
    if (this.shown()?.hasDraft() === true && !this.isHeld()) this.isHeld.set(true);
    else this.left.emit();
  }

  protected follow(event: KeyboardEvent): void {
    if (event.defaultPrevented || !isPlain(event) || isDialogOpen()) return;
    const act = this.actOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  }

  private actOf({ key, target }: KeyboardEvent): (() => void) | null {
    const element = target as HTMLElement;
    if (key === 'Escape') return () => this.leave();
    if (isWriting(element)) return null;
    if (/^[1-4]$/.test(key)) return () => this.shown()?.choose(Number(key) - 1);
    if (key === 'Backspace' || (key === 'ArrowLeft' && !element.matches('input'))) return () => this.goBack();
    return key === 'Enter' && !element.matches('button, a, input, summary')
      ? () => this.shown()?.submit()
      : null;
  }
}

/** True where keys are text. */
function isWriting(element: HTMLElement): boolean {
  return element.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
}

function isDialogOpen(): boolean {
  return document.querySelector('.cdk-dialog-container') !== null;
}
