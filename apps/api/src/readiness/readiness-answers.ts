import { ReadinessAnswerRequest, type ReadinessPatchRequest } from '@telltale/contract';
import {
  addDays,
  type Day,
  itemsOf,
  type ReadinessItem,
  type ReadinessProof,
  type ReadinessTemplate,
} from '@telltale/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { escapePointer, fieldProblems } from '../http/field-problems';
import type { SentProblem } from '../projects/check-sent-value';

/** What an item's answer is held against. */
export interface AnswerContext {
  readonly template: ReadinessTemplate;
  readonly today: Day;
  /** The name of the caller. */
  readonly by: string;
  /** The files of this project that the request names, by id. */
  readonly files: ReadonlyMap<string, string>;
}

/** An answer as the log keeps it; `null` opens the item. */
export type LoggedAnswers = ReadonlyMap<string, object | null>;

export interface CheckedAnswers {
  readonly problems: readonly SentProblem[];
  readonly answers: LoggedAnswers;
}

/** The files that a request names, before anything of it was checked. */
export function filesNamedIn({ items }: ReadinessPatchRequest): string[] {
  return Object.values((items as object | undefined) ?? {}).flatMap((sent) => {
    const id = (sent as { readonly proof?: { readonly fileId?: unknown } } | null)?.proof?.fileId;
    return typeof id === 'string' ? [id.toLowerCase()] : [];
  });
}

/** Checks the answers to items; a problem points at `#/items/<key>/…`. */
export function checkAnswers({ items }: ReadinessPatchRequest, context: AnswerContext): CheckedAnswers {
  const problems: SentProblem[] = [];
  const answers = new Map<string, object | null>();
  const known = new Map(itemsOf(context.template).map((item) => [item.key, item]));
  for (const [key, sent] of Object.entries(items)) {
    const at = `#/items/${escapePointer(key)}`;
    const item = known.get(key);
    const found = item === undefined ? [noSuchItem(at)] : flawsOf(sent, at, context);
    problems.push(...found);
    if (item !== undefined && found.length === 0) answers.set(key, loggedAnswer(item, sent, context));
  }
  return { problems, answers };
}

function noSuchItem(pointer: string): SentProblem {
  return { pointer, detail: 'The checklist has no such item. GET …/readiness lists them.' };
}

function flawsOf(sent: unknown, at: string, context: AnswerContext): readonly SentProblem[] {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    return [{ pointer: at, detail: 'Send an object with the state, as {"state": "attested"}.' }];
  const rules = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true };
  const shape = fieldProblems(validateSync(plainToInstance(ReadinessAnswerRequest, sent), rules), at);
  return shape.length > 0 ? shape : stateFlaws(sent as ReadinessAnswerRequest, at, context);
}

function stateFlaws(
  { state, proof, note }: ReadinessAnswerRequest,
  at: string,
  context: AnswerContext,
): readonly SentProblem[] {
  if (state === 'waived' && (note ?? '').trim() === '')
    return [{ pointer: `${at}/note`, detail: 'Say why it is waived.' }];
  if (state !== 'proven')
    return proof === undefined
      ? []
      : [{ pointer: `${at}/proof`, detail: 'Only what is proven has a proof.' }];
  if (proof?.url === undefined && proof?.fileId === undefined)
    return [{ pointer: `${at}/proof`, detail: 'A proof is a link or a file: send its url or its fileId.' }];
  return proofFlaws(proof, `${at}/proof`, context);
}

function proofFlaws(
  { fileId, on, expiresOn }: NonNullable<ReadinessAnswerRequest['proof']>,
  at: string,
  { today, files }: AnswerContext,
): readonly SentProblem[] {
  return [
    ...(fileId !== undefined && !files.has(fileId.toLowerCase())
      ? [{ pointer: `${at}/fileId`, detail: 'This project has no such file. Upload it first.' }]
      : []),
    ...(on !== undefined && on > today
      ? [{ pointer: `${at}/on`, detail: `A proof is of a day up to today, ${today}.` }]
      : []),
    ...(expiresOn !== undefined && expiresOn < today
      ? [{ pointer: `${at}/expiresOn`, detail: 'A proof that has ended proves nothing. Send a newer one.' }]
      : []),
  ];
}

function loggedAnswer(
  item: ReadinessItem,
  sent: ReadinessAnswerRequest,
  context: AnswerContext,
): object | null {
  const { state, proof, note } = sent;
  if (state === 'open') return null;
  return {
    state,
    ...(proof === undefined ? {} : { proof: storedProof(item, proof, context) }),
    ...(note === undefined ? {} : { note: note.trim() }),
  };
}

/** By the template a proof holds so many days after the day that it proves. */
function storedProof(
  { proofDays }: ReadinessItem,
  { url, fileId, on, by, expiresOn }: NonNullable<ReadinessAnswerRequest['proof']>,
  context: AnswerContext,
): ReadinessProof {
  const day = on ?? context.today;
  const id = fileId?.toLowerCase();
  return given({
    url: url?.trim(),
    fileId: id,
    fileName: id === undefined ? undefined : context.files.get(id),
    on: day,
    by: by?.trim() ?? context.by,
    expiresOn: expiresOn ?? (proofDays === null ? undefined : addDays(day, proofDays)),
  });
}

/** Without what is absent: the log keeps what was said, and JSON knows no undefined. */
function given<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as T;
}
