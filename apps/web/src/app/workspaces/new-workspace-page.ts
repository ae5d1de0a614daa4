import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { WorkspaceMembershipReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { WorkspaceSwitch } from '../access/workspace-switch';
import { currencyChoices, timeZoneChoices } from '../clients/setting-choices';
import { fieldErrors } from '../problems/field-errors';
import { type Problem, problemOf } from '../problems/problem';
import { OnceKey } from '../project/once-key';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { NEW_WORKSPACE, newWorkspaceDraft, newWorkspaceRequest, withFirst } from './new-workspace-draft';
import { WorkspacesApi } from './workspaces-api';

/** Makes another workspace; the session stays where it is until one goes there. */
@Component({
  selector: 'tt-new-workspace-page',
  imports: [EmptyState, FormField, Part, PartProblem, Refusal, RouterLink, Told],
  templateUrl: './new-workspace-page.html',
  styleUrl: './new-workspace-page.scss',
})
export class NewWorkspacePage {
  private readonly api = inject(WorkspacesApi);
  private readonly session = inject(Session);
  private readonly workspaces = inject(WorkspaceSwitch);
  private readonly moveFocus = focusMover();
  private readonly onceKey = new OnceKey();

  protected readonly mayMake = this.session.seesAllAsAdministrator;
  protected readonly here = computed(() => this.session.current()?.workspace.name ?? '');
  private readonly draft = signal(newWorkspaceDraft(this.session.current()?.workspace.currency));
  protected readonly form = form(this.draft, NEW_WORKSPACE);
  protected readonly timeZones = withFirst(timeZoneChoices(), this.draft().timeZone);
  protected readonly currencies = withFirst(currencyChoices(), this.draft().currency);

  protected readonly made = signal<WorkspaceMembershipReply | null>(null);
  protected readonly isGoing = signal(false);
  /** Why the new one was not entered. */
  protected readonly problem = signal<Problem | null>(null);

  protected async makeWorkspace(): Promise<void> {
    const isMade = await submitForm(this.form, this.draft, () => this.send());
    if (!isMade) return;
    this.moveFocus('h1');
    // The menu names it from now on; where that cannot be read, this page leads there all the same.
    await this.session.load().catch(() => null);
  }

  protected async goTo({ id }: WorkspaceMembershipReply): Promise<void> {
    this.isGoing.set(true);
    this.problem.set(await this.workspaces.goTo(id));
    this.isGoing.set(false);
  }

  private async send(): Promise<TreeValidationResult> {
    const request = newWorkspaceRequest(this.draft());
    try {
      this.made.set(await firstValueFrom(this.api.make(request, this.onceKey.of(request))));
      return undefined;
    } catch (error) {
      // Waits for a refusal, which names its fields, or a lost connection; the same key makes trying again safe.
      return fieldErrors(this.form, problemOf(error));
    }
  }
}
