import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { PersonReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { PeopleApi } from '../clients/people-api';
import { PersonForm, type PersonWrite } from '../clients/person-form';
import { personWords } from '../clients/person-words';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from './focus-mover';
import { peopleSearch } from './people-search';
import type { PersonChoice } from './values/value-draft';

let pickers = 0;

/**
 * Chooses one of the client's people by typing a part of the name, or adds somebody on the way (a combobox with a list
 * after the ARIA pattern: arrow keys walk, Enter chooses, Escape closes).
 */
@Component({
  selector: 'tt-person-picker',
  imports: [PersonForm],
  templateUrl: './person-picker.html',
  styleUrl: './person-picker.scss',
})
export class PersonPicker implements FormValueControl<PersonChoice | null> {
  private readonly api = inject(PeopleApi);
  private readonly moveFocus = focusMover();

  readonly value = model<PersonChoice | null>(null);
  readonly touch = output();
  readonly label = input.required<string>();
  readonly clientId = input.required<string>();

  protected readonly id = `person-picker-${(pickers += 1)}`;
  protected readonly typed = signal('');
  protected readonly isOpen = signal(false);
  protected readonly isAdding = signal(false);
  protected readonly active = signal(-1);
  protected readonly people = peopleSearch(this.clientId, this.typed, this.isOpen);
  protected readonly activeId = computed(() =>
    this.isOpen() && this.active() >= 0 ? `${this.id}-${this.active()}` : null,
  );
  protected readonly newPerson = computed<PersonWrite>(() => ({
    name: this.typed().trim(),
    title: null,
    function: null,
    level: null,
  }));
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  private readonly changeButton = viewChild<ElementRef<HTMLButtonElement>>('change');

  focus(): void {
    (this.box() ?? this.changeButton())?.nativeElement.focus();
  }

  protected describe(person: PersonReply): string {
    return personWords(person);
  }

  protected search(text: string): void {
    this.typed.set(text);
    this.active.set(-1);
    this.isOpen.set(true);
  }

  protected walk(event: Event, step: 1 | -1): void {
    event.preventDefault();
    this.isOpen.set(true);
    const { length } = this.people.found();
    if (length === 0) return;
    const isFresh = this.active() < 0;
    this.active.update((at) => (isFresh ? (step === 1 ? 0 : length - 1) : (at + step + length) % length));
  }

  protected chooseActive(event: Event): void {
    const person = this.people.found()[this.active()];
    if (person === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.choose(person);
  }

  protected choose({ id, name, title }: PersonReply): void {
    this.value.set({ personId: id, name, title });
    this.close();
    this.typed.set('');
    this.moveFocus('button');
  }

  protected chooseAgain(): void {
    this.value.set(null);
    this.moveFocus('input');
  }

  protected close(event?: Event): void {
    if (event !== undefined && this.isOpen()) event.stopPropagation();
    this.isOpen.set(false);
    this.active.set(-1);
  }

  protected leave(): void {
    this.close();
    this.touch.emit();
  }

  protected startAdding(): void {
    this.close();
    this.isAdding.set(true);
  }

  protected stopAdding(): void {
    this.isAdding.set(false);
    this.moveFocus('input');
  }

  protected readonly addPerson = async (write: PersonWrite): Promise<Problem | null> => {
    try {
      this.choose(await firstValueFrom(this.api.create({ clientId: this.clientId(), ...write })));
      this.isAdding.set(false);
      return null;
    } catch (error) {
      // Waits for a refusal of the API: a name too long, a role that may not.
      return problemOf(error);
    }
  };
}
