import { Component, computed, input, output } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import { registerDefinition, type RegisterKey } from '@telltale/domain';
import type { SaveFact } from '../record/save-fact';
import { entriesOf } from './entries-of';
import { EntryForm } from './entry-form';
import { FirstAnswer } from './first-answer';
import type { SaveEntries } from './save-entries';

/** Answers the question of a register where it stands: with a first entry, or with "none so far". */
@Component({
  selector: 'tt-register-question',
  imports: [EntryForm, FirstAnswer],
  template: `
    <tt-first-answer
      [register]="register()"
      [fact]="project().facts[register()]"
      [save]="saveFact()"
      (saved)="saved.emit()"
    />
    <p class="small muted">Or the first one:</p>
    <tt-entry-form
      [register]="register()"
      [entries]="entries()"
      [clientId]="project().client.id"
      [save]="save()"
      [words]="'Add ' + one()"
      (saved)="saved.emit()"
      (left)="left.emit()"
    />
  `,
  styles: ':host { display: grid; gap: 8px; }',
})
export class RegisterQuestion {
  readonly register = input.required<RegisterKey>();
  readonly project = input.required<ProjectReply>();
  readonly saveFact = input.required<SaveFact>();
  readonly save = input.required<SaveEntries>();
  readonly saved = output();
  readonly left = output();

  protected readonly one = computed(() => registerDefinition(this.register()).one);
  protected readonly entries = computed(() => entriesOf(this.project().facts, this.register()));
}
