import { maxLength, type SchemaFn, validate } from '@angular/forms/signals';
import type { EvalAnswerRequest, EvalLinkReply } from '@telltale/contract';
import type { AnswerKind } from '@telltale/domain';

/** What somebody has chosen and typed; no kind yet is an empty one. */
export interface AnswerDraft {
  readonly kind: AnswerKind | '';
  readonly sentence: string;
  readonly by: string;
}

export function emptyDraft({ askedOf }: EvalLinkReply): AnswerDraft {
  return { kind: '', sentence: '', by: askedOf ?? '' };
}

export const ANSWER_DRAFT: SchemaFn<AnswerDraft> = (path) => {
  validate(path.kind, ({ value }) =>
    value() === '' ? { kind: 'required', message: 'Choose one of the three.' } : undefined,
  );
  validate(path.sentence, ({ value, valueOf }) =>
    valueOf(path.kind) === 'sentence' && value().trim() === ''
      ? { kind: 'required', message: 'Say it in a sentence.' }
      : undefined,
  );
  maxLength(path.sentence, 1_000, { message: 'At most 1,000 characters.' });
  maxLength(path.by, 200, { message: 'At most 200 characters.' });
};

/** The run is the one that was shown, also when a newer one has come meanwhile. */
export function requestOf(
  { kind, sentence, by }: AnswerDraft,
  { latestRun }: EvalLinkReply,
): EvalAnswerRequest {
  return {
    kind: kind as AnswerKind,
    ...(kind === 'sentence' ? { sentence } : {}),
    ...(kind === 'run' && latestRun !== null ? { runId: latestRun.runId } : {}),
    ...(by.trim() === '' ? {} : { by }),
  };
}
