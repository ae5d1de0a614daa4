import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult, validateTree } from '@angular/forms/signals';
import type { BulkEditReply } from '@telltale/contract';
import { spokenCount, STAGE_NAMES } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { OnceKey } from '../project/once-key';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { PersonPicker } from '../record/person-picker';
import { ReasonBox } from '../record/reason-box';
import { submitForm } from '../record/submit-form';
import { Icon } from '../ui/icon';
import { BulkApi, type BulkWrite } from './bulk-api';
import { BULK_STAGES, type BulkDraft, bulkErrors, EMPTY_BULK_DRAFT, flawsOf, wishOf } from './bulk-draft';
import { BulkPreview } from './bulk-preview';
import type { SelectedProject } from './selection';

/** Sets stage, owner or target of many projects: first what is wished, then what would come of it, then it is done. */
@Component({
  selector: 'tt-bulk-dialog',
  imports: [BulkPreview, FormField, Icon, Part, PartProblem, PersonPicker, ReasonBox, Told],
  templateUrl: './bulk-dialog.html',
  styleUrl: './bulk-dialog.scss',
})
export class BulkDialog {
  private readonly api = inject(BulkApi);
  protected readonly dialog = inject<DialogRef<BulkEditReply>>(DialogRef);
  private readonly moveFocus = focusMover();
  private readonly onceKey = new OnceKey();

  /** With the versions that were last seen. */
  private readonly projects = signal(inject<readonly SelectedProject[]>(DIALOG_DATA));
  protected readonly title = `Edit ${spokenCount(this.projects().length, 'project')}`;
  protected readonly clients = new Map(this.projects().map(({ client }) => [client.id, client.name]));
  /** An owner is a person of one client. */
  protected readonly clientId = this.clients.size === 1 ? ([...this.clients.keys()][0] ?? '') : null;
  protected readonly stages = BULK_STAGES;
  protected readonly stageNames = STAGE_NAMES;

  protected readonly preview = signal<BulkEditReply | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isSending = signal(false);
  protected readonly draft = signal<BulkDraft>(EMPTY_BULK_DRAFT);
  protected readonly form = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTreeOf }): TreeValidationResult =>
      flawsOf(value()).map(({ field, message }) => ({
        kind: 'flaw',
        message,
        fieldTree: fieldTreeOf(path)[field],
      })),
    );
    maxLength(path.reason, 2_000, { message: 'At most 2,000 characters.' });
  });
  protected readonly why = computed(() =>
    this.draft().target === 'days'
      ? 'A moved target stays on the record for ever, with its reason.'
      : 'Kept in the history of each project. Going back a stage and moving a target need one.',
  );

  protected async showPreview(): Promise<void> {
    await submitForm(this.form, this.draft, async () => {
      try {
        this.preview.set(await firstValueFrom(this.api.preview(this.request())));
        this.moveFocus('h3');
        return undefined;
      } catch (error) {
        // Waits for a refusal, which names its fields, or a lost connection.
        return bulkErrors(problemOf(error), this.form);
      }
    });
  }

  /** What others changed meanwhile stands in the preview: whoever goes on has seen it. */
  protected async takeAlong(): Promise<void> {
    const seen = new Map(this.preview()?.data.map(({ id, version }) => [id, version]));
    this.projects.update((projects) =>
      projects.map((one) => ({ ...one, version: seen.get(one.id) ?? one.version })),
    );
    await this.showPreview();
  }

  protected async write(isPartial: boolean): Promise<void> {
    this.isSending.set(true);
    this.problem.set(null);
    const request = { ...this.request(), partial: isPartial };
    try {
      const reply = await firstValueFrom(this.api.edit(request, this.onceKey.of(request)));
      if (reply.isWritten) this.dialog.close(reply);
      else this.preview.set(reply);
    } catch (error) {
      // Waits for a refusal or a lost connection; the same key makes trying again safe.
      this.problem.set(problemOf(error));
    } finally {
      this.isSending.set(false);
    }
  }

  protected goBack(): void {
    this.preview.set(null);
    this.problem.set(null);
    this.moveFocus('select');
  }

  private request(): BulkWrite {
    const draft = this.draft();
    const reason = draft.reason.trim();
    return {
      ids: this.projects().map(({ id, version }) => ({ id, version: version ?? 0 })),
      set: wishOf(draft),
      ...(reason === '' ? {} : { reason }),
    };
  }
}
