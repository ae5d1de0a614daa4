import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvalSuiteReply, ProjectReply } from '@telltale/contract';
import { Session } from '../../access/session';
import { focusMover } from '../../record/focus-mover';
import { SuiteForm } from './suite-form';
import { suiteWords } from './suite-words';

/** More variants than these are shown when somebody asks for them. */
const VARIANTS_SHOWN = 6;

/** One test set: what is known of it, how its latest runs did, and the way to change it. */
@Component({
  selector: 'tt-suite-card',
  imports: [RouterLink, SuiteForm],
  templateUrl: './suite-card.html',
  styleUrl: './suite-card.scss',
  host: { class: 'card' },
})
export class SuiteCard {
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly suite = input.required<EvalSuiteReply>();
  readonly project = input.required<ProjectReply>();
  readonly mayEdit = input.required<boolean>();
  readonly changed = output();

  protected readonly isChanging = signal(false);
  protected readonly showsAll = signal(false);
  protected readonly words = computed(() => suiteWords(this.suite(), this.session.today()));
  protected readonly variants = computed(() =>
    this.showsAll() ? this.words().variants : this.words().variants.slice(0, VARIANTS_SHOWN),
  );

  protected begin(): void {
    this.isChanging.set(true);
  }

  protected leave(): void {
    this.isChanging.set(false);
    this.moveFocus('.change');
  }

  protected noteChange(): void {
    this.changed.emit();
    this.leave();
  }
}
