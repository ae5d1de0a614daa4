import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { isRepetition, isSequence } from '@telltale/domain';
import { PASSWORD_LEAST } from './new-password';
import { PasswordField } from './password-field';

/** A new password, and beneath it while it is typed what is still missing. What only the server knows is told after sending. */
@Component({
  selector: 'tt-new-password-field',
  imports: [PasswordField],
  template: `
    <tt-password-field [field]="field()" [label]="label()" purpose="new-password" />
    <p class="hint" aria-live="polite">{{ words() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .hint {
      color: var(--muted);
      font: var(--text-small);
    }
  `,
})
export class NewPasswordField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input('Password');
  protected readonly words = computed(() => wordsOn(this.field()().value()));
}

function wordsOn(password: string): string {
  const text = password.normalize('NFKC');
  const length = Array.from(text).length;
  if (length === 0)
    return `At least ${PASSWORD_LEAST} characters. A few words are easier to remember than signs.`;
  if (length < PASSWORD_LEAST) return `${PASSWORD_LEAST - length} more`;
  if (isRepetition(text.toLowerCase())) return 'Too easy to guess: it repeats the same few characters.';
  if (isSequence(text.toLowerCase()))
    return 'Too easy to guess: it follows the alphabet, the digits or a row of the keyboard.';
  return `${length} characters: long enough.`;
}
