import { afterNextRender, Component, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult, validate } from '@angular/forms/signals';
import { PERSON_FUNCTIONS, PERSON_LEVELS, type PersonFunction, type PersonLevel } from '@telltale/domain';
import { fieldErrors } from '../problems/field-errors';
import type { Problem } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { FUNCTION_WORDS, LEVEL_WORDS } from './person-words';

/** A person as it is sent; what nobody asked is `null`. */
export interface PersonWrite {
  readonly name: string;
  readonly title: string | null;
  readonly function: PersonFunction | null;
  readonly level: PersonLevel | null;
}

interface PersonDraft {
  readonly name: string;
  readonly title: string;
  readonly function: PersonFunction | '';
  readonly level: PersonLevel | '';
}

/**
 * Adds or changes a person. It may stand inside another form (the record adds an owner on the way), so it is a group and
 * not a `<form>`, and Enter saves the person alone.
 */
@Component({
  selector: 'tt-person-form',
  imports: [FormField, Part, PartProblem, Told],
  templateUrl: './person-form.html',
  host: {
    role: 'group',
    '[attr.aria-label]': 'label()',
    '(keydown.enter)': 'saveFrom($event)',
    '(keydown.escape)': 'leave($event)',
  },
})
export class PersonForm {
  readonly label = input.required<string>();
  readonly person = input.required<PersonWrite>();
  /** Saves what was typed; answers with the problem that kept it from being saved. */
  readonly save = input.required<(write: PersonWrite) => Promise<Problem | null>>();
  readonly cancelled = output();

  protected readonly functions = PERSON_FUNCTIONS;
  protected readonly functionWords = FUNCTION_WORDS;
  protected readonly levels = PERSON_LEVELS;
  protected readonly levelWords = LEVEL_WORDS;

  private readonly draft = linkedSignal(() => draftOf(this.person()));
  protected readonly form = form(this.draft, (path) => {
    validate(path.name, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Write the name.' } : undefined,
    );
    maxLength(path.name, 200, { message: 'At most 200 characters.' });
    maxLength(path.title, 200, { message: 'At most 200 characters.' });
  });

  constructor() {
    // What was pressed to open it is gone.
    afterNextRender(() => this.form.name().focusBoundControl());
  }

  protected saveFrom(event: Event): void {
    const isButton = event.target instanceof HTMLButtonElement;
    event.stopPropagation();
    if (isButton) return;
    event.preventDefault();
    void this.savePerson();
  }

  protected async savePerson(): Promise<void> {
    await submitForm(this.form, this.draft, async (): Promise<TreeValidationResult> => {
      const problem = await this.save()(writeOf(this.draft()));
      return problem === null ? undefined : fieldErrors(this.form, problem);
    });
  }

  protected leave(event: Event): void {
    event.stopPropagation();
    this.cancelled.emit();
  }
}

function draftOf({ name, title, function: side, level }: PersonWrite): PersonDraft {
  return { name, title: title ?? '', function: side ?? '', level: level ?? '' };
}

function writeOf({ name, title, function: side, level }: PersonDraft): PersonWrite {
  return {
    name: name.trim(),
    title: title.trim() === '' ? null : title.trim(),
    function: side === '' ? null : side,
    level: level === '' ? null : level,
  };
}
