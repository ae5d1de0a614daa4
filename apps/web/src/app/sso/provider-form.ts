import { Component, computed, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { form, FormField, required, type TreeValidationResult } from '@angular/forms/signals';
import type { SingleSignOnReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { fieldErrors } from '../problems/field-errors';
import { type Problem, problemOf } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import type { Versioned } from '../record/versioned';
import { ClientChoices } from '../shell/client-choices';
import { draftOf, requestOf } from './provider-draft';
import { SsoApi } from './sso-api';

@Component({
  selector: 'tt-provider-form',
  imports: [ClientChoices, FormField, Part, PartProblem, Told],
  templateUrl: './provider-form.html',
  styleUrl: './provider-form.scss',
})
export class ProviderForm {
  private readonly api = inject(SsoApi);
  private readonly session = inject(Session);

  readonly settings = input.required<Versioned<SingleSignOnReply>>();
  readonly saved = output<Versioned<SingleSignOnReply>>();
  /** The etag of what somebody else saved meanwhile. */
  readonly overtaken = output<string>();

  private readonly shown = computed(() => this.settings().value);
  protected readonly provider = computed(() => this.shown().provider);
  /** Whoever has not come in by it cannot know that it works; taking it back is always possible. */
  protected readonly mayEnforce = computed(
    () => this.shown().isProven || this.provider()?.isEnforced === true,
  );
  /** Begins anew with other settings alone: a newer etag, or a session read again, leaves what was typed. */
  private readonly draft = linkedSignal({
    source: this.shown,
    computation: (settings) =>
      untracked(() => draftOf(settings, this.session.current()?.account.email ?? '')),
  });
  protected readonly form = form(this.draft, (path) => {
    required(path.issuer, { message: 'Write the address of the provider.' });
    required(path.clientId, { message: 'Write the client id that the provider gave you.' });
    required(path.domains, { message: 'Write at least one domain.' });
  });
  protected readonly chosen = computed(() => this.draft().joinClients);

  protected choose(joinClients: readonly string[]): void {
    this.draft.update((draft) => ({ ...draft, joinClients }));
  }

  protected async save(): Promise<void> {
    await submitForm(this.form, this.draft, () => this.send());
  }

  private async send(): Promise<TreeValidationResult> {
    try {
      const { etag } = this.settings();
      this.saved.emit(await firstValueFrom(this.api.save(etag, requestOf(this.draft()))));
      return undefined;
    } catch (error) {
      // Waits for a refusal of the server, which knows what a provider may be and who may be kept out.
      const problem = problemOf(error);
      return fieldErrors(
        this.form,
        problem.code === 'stale-version' ? await this.takeVersion(problem) : problem,
      );
    }
  }

  private async takeVersion(stale: Problem): Promise<Problem> {
    try {
      this.overtaken.emit(await firstValueFrom(this.api.etag()));
      return { ...stale, detail: 'What you typed is kept. Save again to put it in place of theirs.' };
    } catch (error) {
      // Waits for a lost connection: the next save is refused once more, and reads again.
      return problemOf(error);
    }
  }
}
