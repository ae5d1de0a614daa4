import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult, validate } from '@angular/forms/signals';
import type { ItemState, ReadinessItemReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { answerOf, draftOf, type ItemDraft } from './item-draft';
import { itemErrors } from './item-errors';
import type { SaveItem } from './open-readiness';
import { ReadinessApi } from './readiness-api';
import { STATE_WORDS } from './readiness-words';

const STATES: readonly ItemState[] = ['open', 'attested', 'proven', 'waived'];

/** Answers one item: open, attested, proven with a link or a file, or waived with the reason. */
@Component({
  selector: 'tt-item-form',
  imports: [FormField, Part, PartProblem, Told],
  templateUrl: './item-form.html',
  styleUrl: './item-form.scss',
})
export class ItemForm {
  private readonly api = inject(ReadinessApi);

  readonly projectId = input.required<string>();
  readonly item = input.required<ReadinessItemReply>();
  readonly save = input.required<SaveItem>();
  readonly left = output();

  protected readonly states = STATES;
  protected readonly words = STATE_WORDS;
  protected readonly file = signal<File | null>(null);
  /** The item as it stood when the answering began. */
  protected readonly seen = linkedSignal<ReadinessItemReply, ReadinessItemReply>({
    source: () => this.item(),
    computation: (now, previous) => previous?.value ?? now,
  });
  private readonly draft = linkedSignal<ReadinessItemReply, ItemDraft>({
    source: () => this.seen(),
    computation: (item, previous) => previous?.value ?? draftOf(item),
  });
  protected readonly form = form(this.draft, (path) => {
    validate(path.url, ({ value }) => this.urlProblem(value()));
    validate(path.note, ({ value, valueOf }) =>
      valueOf(path.state) === 'waived' && value().trim() === ''
        ? { kind: 'required', message: 'Say why it is waived.' }
        : undefined,
    );
    maxLength(path.by, 200, { message: 'At most 200 characters.' });
    maxLength(path.note, 2_000, { message: 'At most 2,000 characters.' });
  });

  protected choose(state: ItemState): void {
    this.draft.update((draft) => ({ ...draft, state }));
  }

  protected takeFile(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
  }

  protected async saveAnswer(): Promise<void> {
    const isSaved = await submitForm(this.form, this.draft, () => this.send());
    if (isSaved) this.left.emit();
  }

  private urlProblem(url: string) {
    if (this.draft().state !== 'proven') return undefined;
    const isThere = url.trim() !== '';
    if (!isThere && this.file() === null && this.keptFile() === undefined)
      return { kind: 'required', message: 'Give a link, or choose a file: one of them is the proof.' };
    if (isThere && !/^https?:\/\/\S+$/i.test(url.trim()))
      return { kind: 'pattern', message: 'A link begins with https:// or http://.' };
    return undefined;
  }

  private keptFile(): string | undefined {
    const { proof, expiredOn } = this.seen();
    return expiredOn === null ? proof?.fileId : undefined;
  }

  private async send(): Promise<TreeValidationResult> {
    try {
      const answer = answerOf(this.draft(), await this.fileId());
      const outcome = await this.save()(this.seen(), answer);
      if (outcome.kind === 'refused') return itemErrors(this.form, outcome.problem);
      if (outcome.kind === 'saved') return undefined;
      this.seen.set(this.item());
      return {
        kind: 'stale',
        message: 'Somebody answered it meanwhile. Look at their answer, then save again.',
      };
    } catch (error) {
      // Waits for a file that was refused or did not arrive.
      return itemErrors(this.form, problemOf(error));
    }
  }

  private async fileId(): Promise<string | undefined> {
    const file = this.file();
    if (file === null || this.draft().state !== 'proven') return this.keptFile();
    const { id } = await firstValueFrom(this.api.keepFile(this.projectId(), file));
    return id;
  }

  protected readonly fileLimit = 'Up to 10 MB';
}
