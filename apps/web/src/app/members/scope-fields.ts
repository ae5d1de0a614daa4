import { Component, computed, model } from '@angular/core';
import type { Role } from '@telltale/contract';
import { ClientChoices } from '../shell/client-choices';
import { ROLE_CHOICES } from './role-words';

/** What somebody may do, and of which clients. */
@Component({
  selector: 'tt-scope-fields',
  imports: [ClientChoices],
  template: `
    <fieldset>
      <legend>Role</legend>
      @for (one of roles; track one.role) {
        <label>
          <input
            type="radio"
            [name]="group"
            [value]="one.role"
            [checked]="role() === one.role"
            (change)="role.set(one.role)"
          />
          <span>
            <strong>{{ one.name }}</strong><span class="muted words">{{ one.words }}</span>
          </span>
        </label>
      }
    </fieldset>
    <fieldset>
      <legend>Clients</legend>
      <p class="small muted">
        {{
          clients().length === 0 ? 'None ticked: they see every client.' : 'They see those that are ticked.'
        }}
      </p>
      <tt-client-choices [chosen]="clients()" (choose)="clients.set($event)" />
    </fieldset>
    @if (mayBeGuest() || isGuest()) {
      <label class="guest">
        <input #guest type="checkbox" [checked]="isGuest()" (change)="isGuest.set(guest.checked)" />
        <span>
          <strong>Guest</strong>
          <span class="muted">
            Somebody of the client, not of ours: a viewer or a reviewer of one client.</span
          >
        </span>
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
      gap: 16px 24px;
    }
    fieldset {
      display: grid;
      align-content: start;
      gap: 6px;
      min-width: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 4px;
      color: var(--muted);
      font: var(--text-small);
    }
    label {
      display: flex;
      align-items: baseline;
      gap: 8px;
      min-height: 28px;
    }
    .words {
      margin-left: 6px;
    }
    input {
      accent-color: var(--brand);
    }
    .guest {
      grid-column: 1 / -1;
    }
    tt-client-choices {
      --list-height: 132px;
    }
  `,
})
export class ScopeFields {
  readonly role = model.required<Role>();
  /** Their ids; none means all. */
  readonly clients = model.required<readonly string[]>();

  readonly isGuest = model(false);

  /** The API refuses any other; a mark that stands can always be taken away. */
  protected readonly mayBeGuest = computed(
    () => this.clients().length === 1 && ['viewer', 'reviewer'].includes(this.role()),
  );
  protected readonly roles = ROLE_CHOICES;
  /** Two forms may stand open at once. */
  protected readonly group = `role-${(forms += 1)}`;
}

let forms = 0;
