import { Component, computed, inject, input, output, resource } from '@angular/core';
import { PeopleApi } from '../clients/people-api';
import { PersonEdit } from '../clients/person-edit';
import { PersonForm, type PersonWrite } from '../clients/person-form';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';

/** Completes what is known of a person: a sign may wait for an owner's function or level. */
@Component({
  selector: 'tt-person-completion',
  imports: [PersonForm, Refusal],
  template: `
    @if (edit.hasValue()) {
      <tt-person-form
        [label]="edit.value().person.name"
        [person]="edit.value().person"
        [save]="save"
        (cancelled)="left.emit()"
      />
    } @else if (problem(); as problem) {
      <tt-refusal [problem]="problem" (retry)="edit.reload()" />
    }
  `,
})
export class PersonCompletion {
  private readonly api = inject(PeopleApi);

  readonly personId = input.required<string>();
  readonly left = output();

  protected readonly edit = resource({
    params: () => this.personId(),
    loader: ({ params }) => PersonEdit.begin(this.api, params),
  });
  protected readonly problem = computed(() => {
    const error = this.edit.error();
    return error === undefined ? null : problemOf(error);
  });

  protected readonly save = async (write: PersonWrite): Promise<Problem | null> => {
    const problem = this.edit.hasValue() ? await this.edit.value().save(write) : null;
    if (problem === null) this.left.emit();
    return problem;
  };
}
