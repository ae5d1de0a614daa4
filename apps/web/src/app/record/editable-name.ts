import { Component, computed, input, signal } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult, validate } from '@angular/forms/signals';
import { fieldErrors } from '../problems/field-errors';
import { Icon } from '../ui/icon';
import { focusMover } from './focus-mover';
import { Part, Told } from './part';
import { PartProblem } from './part-problem';
import type { SaveOutcome } from './save-fact';
import { submitForm } from './submit-form';

/** A page's name, changed where it stands. */
@Component({
  selector: 'tt-editable-name',
  imports: [FormField, Icon, Part, PartProblem, Told],
  template: `
    @if (isEditing()) {
      <form novalidate (submit)="$event.preventDefault(); saveName()" (keydown.escape)="leave()">
        <tt-part [label]="label()" [field]="form.name">
          <input class="input" type="text" autocomplete="off" ttTold [formField]="form.name" />
        </tt-part>
        <tt-part-problem [field]="form" />
        @if (isOvertaken()) {
          <p class="small" role="status">Meanwhile it was named “{{ name() }}”.</p>
        }
        <div class="actions">
          <button type="submit" class="button primary" [disabled]="form().submitting()">Save name</button>
          <button type="button" class="button" (click)="leave()">Cancel</button>
        </div>
      </form>
    } @else {
      <h1>{{ name() }}</h1>
      @if (mayEdit()) {
        <button
          type="button"
          class="icon-button no-print"
          [attr.aria-label]="'Change the name'"
          (click)="edit()"
        >
          <tt-icon name="pencil" />
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 2px;
      min-width: 0;
    }
    h1 {
      overflow-wrap: anywhere;
    }
    .icon-button {
      --icon-size: 15px;
      width: 28px;
      height: 28px;
    }
    form {
      display: grid;
      gap: 8px;
      width: min(100%, 560px);
    }
  `,
})
export class EditableName {
  private readonly moveFocus = focusMover();

  readonly name = input.required<string>();
  readonly label = input('Name');
  readonly mayEdit = input(true);
  readonly most = input(1_000);
  /** Saves the new name over the one that was seen. */
  readonly save = input.required<(name: string, seen: string) => Promise<SaveOutcome>>();

  protected readonly isEditing = signal(false);
  private readonly seen = signal('');
  protected readonly isOvertaken = computed(() => this.isEditing() && this.seen() !== this.name());
  private readonly draft = signal({ name: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.name, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Write a name.' } : undefined,
    );
    maxLength(path.name, () => this.most(), { message: 'This name is too long.' });
  });

  protected edit(): void {
    this.seen.set(this.name());
    this.draft.set({ name: this.name() });
    this.form().reset();
    this.isEditing.set(true);
    this.moveFocus('input');
  }

  protected async saveName(): Promise<void> {
    const seen = this.name();
    this.seen.set(seen);
    const isSaved = await submitForm(this.form, this.draft, async (): Promise<TreeValidationResult> => {
      const outcome = await this.save()(this.draft().name.trim(), seen);
      if (outcome.kind === 'refused') return fieldErrors(this.form, outcome.problem);
      return outcome.kind === 'stale'
        ? { kind: 'stale', message: 'Look at the newer name, then save again.' }
        : undefined;
    });
    if (isSaved) this.leave();
  }

  protected leave(): void {
    this.isEditing.set(false);
    this.moveFocus('button');
  }
}
