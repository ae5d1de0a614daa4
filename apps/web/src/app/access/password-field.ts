import { Component, computed, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Part, Told } from '../record/part';
import { Icon } from '../ui/icon';

/** A password that may be pasted, filled in by a password manager, and looked at. */
@Component({
  selector: 'tt-password-field',
  imports: [FormField, Icon, Part, Told],
  template: `
    <div class="password">
      <tt-part [label]="label()" [field]="field()">
        <input
          class="input"
          [type]="isShown() ? 'text' : 'password'"
          [autocomplete]="purpose()"
          autocapitalize="off"
          spellcheck="false"
          ttTold
          [formField]="field()"
        />
      </tt-part>
      <button
        type="button"
        class="icon-button"
        [attr.aria-label]="(isShown() ? 'Hide the ' : 'Show the ') + spoken()"
        [attr.aria-pressed]="isShown()"
        (click)="isShown.set(!isShown())"
      >
        <tt-icon [name]="isShown() ? 'eye-off' : 'eye'" />
      </button>
    </div>
  `,
  styles: `
    .password {
      position: relative;
    }
    .input {
      padding-right: 44px;
    }
    .icon-button {
      position: absolute;
      top: 22px;
      right: 1px;
    }
  `,
})
export class PasswordField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input('Password');
  readonly purpose = input.required<'current-password' | 'new-password'>();
  protected readonly spoken = computed(() => this.label().toLowerCase());
  protected readonly isShown = signal(false);
}
