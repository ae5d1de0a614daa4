import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AttendeeReply, AttendeeRequest } from '@telltale/contract';
import { Session } from '../../access/session';
import { Icon } from '../../ui/icon';

/** Who is in the meeting: names, as the minutes will have them. */
@Component({
  selector: 'tt-attendees',
  imports: [Icon],
  template: `
    @if (attendees().length > 0) {
      <ul aria-label="Who is there">
        @for (one of attendees(); track $index) {
          <li class="chip">
            {{ one.name }}
            @if (mayChange()) {
              <button
                type="button"
                class="icon-button"
                [attr.aria-label]="'Remove ' + one.name"
                (click)="remove($index)"
              >
                <tt-icon name="x" />
              </button>
            }
          </li>
        }
      </ul>
    } @else {
      <p class="muted small">Nobody has been written down yet.</p>
    }
    @if (mayChange()) {
      <form (submit)="$event.preventDefault(); add(name.value); name.value = ''">
        <input
          #name
          class="input"
          aria-label="Name of somebody who is there"
          placeholder="Name"
          maxlength="200"
          (input)="isNamed.set(name.value.trim() !== '')"
        />
        <button type="submit" class="button" [disabled]="!isNamed()">Add</button>
        @if (self(); as self) {
          <button type="button" class="button plain" (click)="add(self)">Add me</button>
        }
      </form>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    ul,
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px;
    }
    .chip .icon-button {
      width: 24px;
      height: 24px;
      --icon-size: 13px;
    }
    .input {
      width: 24ch;
      max-width: 100%;
    }
  `,
})
export class Attendees {
  readonly attendees = input.required<readonly AttendeeReply[]>();
  readonly mayChange = input(false);
  readonly chosen = output<AttendeeRequest[]>();

  private readonly session = inject(Session);
  protected readonly isNamed = signal(false);
  /** Whoever holds the review is there, and need not type it. */
  protected readonly self = computed(() => {
    const name = this.session.current()?.account.name;
    return name === undefined || this.attendees().some((one) => one.name === name) ? null : name;
  });

  protected add(typed: string): void {
    const name = typed.trim();
    this.isNamed.set(false);
    if (name === '' || this.attendees().some((one) => one.name === name)) return;
    this.chosen.emit([...this.attendees(), { personId: null, name }]);
  }

  protected remove(index: number): void {
    this.chosen.emit(this.attendees().filter((_one, other) => other !== index));
  }
}
