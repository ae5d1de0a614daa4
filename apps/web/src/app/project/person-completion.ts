import { Component, computed, inject, input, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { firstValueFrom, map } from 'rxjs';
import { PeopleApi } from '../clients/people-api';
import { PersonForm, type PersonWrite } from '../clients/person-form';
import { type Problem, problemOf } from '../problems/problem';
import { versioned } from '../record/versioned';
import { Refusal } from '../ui/refusal';

/** Completes what is known of a person: a sign may wait for an owner's function or level. */
@Component({
  selector: 'tt-person-completion',
  imports: [PersonForm, Refusal],
  template: `
    @if (read.hasValue()) {
      <tt-person-form
        [label]="read.value().value.name"
        [person]="read.value().value"
        [save]="save"
        (cancelled)="left.emit()"
      />
    } @else if (problem(); as problem) {
      <tt-refusal [problem]="problem" (retry)="read.reload()" />
    }
  `,
})
export class PersonCompletion {
  private readonly api = inject(PeopleApi);

  readonly personId = input.required<string>();
  readonly left = output();

  protected readonly read = rxResource({
    params: () => this.personId(),
    stream: ({ params }) => this.api.read(params).pipe(map(versioned)),
  });
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });

  protected readonly save = async (write: PersonWrite): Promise<Problem | null> => {
    if (!this.read.hasValue()) return null;
    try {
      await firstValueFrom(this.api.change(this.personId(), write, this.read.value().etag));
      this.left.emit();
      return null;
    } catch (error) {
      // Waits for a refusal, and for 412 when somebody else changed this person meanwhile.
      return problemOf(error);
    }
  };
}
