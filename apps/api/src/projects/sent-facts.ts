import { FactWriteRequest } from '@telltale/contract';
import {
  checkFactValue,
  checkText,
  type Day,
  type FactKey,
  isFactKey,
  isRegisterKey,
  line,
  normaliseFactValue,
  type SentEntry,
} from '@telltale/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { escapePointer, fieldProblems } from '../http/field-problems';
import { checkPeopleAndMoney, type FactsContext, type SentProblem } from './check-sent-value';
import type { AnswerWrite, AnswerWrites } from './project-edit';
import { withIds } from './sent-entries';

/** Answers as somebody sent them, checked: `writes` is whole only where there are no problems. */
export interface SentFacts {
  readonly problems: readonly SentProblem[];
  /** People who are still to be made stand in the values as new people. */
  readonly writes: AnswerWrites;
}

/** Checks each answer against the catalogue of facts; a problem points at `#/facts/<key>/…`. */
export function checkSentFacts(sent: object | undefined, context: FactsContext): SentFacts {
  const problems: SentProblem[] = [];
  const writes: Partial<Record<FactKey, AnswerWrite>> = {};
  for (const [key, given] of Object.entries(sent ?? {})) {
    const at = `#/facts/${escapePointer(key)}`;
    if (!isFactKey(key)) {
      problems.push({ pointer: at, detail: 'There is no such fact. GET /api/v1/facts lists them all.' });
      continue;
    }
    const found = checkAnswer(key, given, at, context);
    problems.push(...found);
    if (found.length === 0) writes[key] = answerWrite(key, given as FactWriteRequest);
  }
  return { problems, writes };
}

function checkAnswer(key: FactKey, given: unknown, at: string, context: FactsContext): SentProblem[] {
  const shape = checkShape(given, at);
  if (shape.length > 0) return shape;
  const write = given as FactWriteRequest;
  return [
    ...checkDay(write, at, context.today),
    ...checkSource(write, at),
    ...checkValue(key, write, at, context),
  ];
}

function checkShape(given: unknown, at: string): SentProblem[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return [{ pointer: at, detail: 'Send an object with the answer, as {"answer": "none"}.' }];
  const rules = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true };
  return fieldProblems(validateSync(plainToInstance(FactWriteRequest, given), rules), at);
}

function checkDay({ holdsFrom }: FactWriteRequest, at: string, today: Day): SentProblem[] {
  if (holdsFrom === undefined || holdsFrom <= today) return [];
  return [{ pointer: `${at}/holdsFrom`, detail: `An answer holds from a day up to today, ${today}.` }];
}

function checkSource({ source = {} }: FactWriteRequest, at: string): SentProblem[] {
  const { asked, note, url } = source;
  const parts = `${at}/source`;
  return [
    ...(asked === undefined ? [] : line(200)(asked, `${parts}/asked`)),
    ...(note === undefined ? [] : checkText(note, `${parts}/note`, 2_000)),
    ...(url === undefined ? [] : line(2_000)(url, `${parts}/url`)),
  ];
}

function checkValue(
  key: FactKey,
  { answer, value }: FactWriteRequest,
  at: string,
  context: FactsContext,
): SentProblem[] {
  const pointer = `${at}/value`;
  if (answer !== 'known')
    return value === undefined
      ? []
      : [{ pointer, detail: `The answer ${answer} has no value. Leave it out.` }];
  if (value === undefined) return [{ pointer, detail: 'The answer known needs its value.' }];
  const problems = checkFactValue(key, value, context.today);
  const found = problems.length > 0 ? problems : checkPeopleAndMoney(key, value, context);
  return found.map((problem) => ({ pointer: `${pointer}${problem.pointer}`, detail: problem.detail }));
}

function answerWrite(key: FactKey, { answer, value, holdsFrom, source = {} }: FactWriteRequest): AnswerWrite {
  const { asked, note, url } = source;
  const details = Object.entries({ asked, note, url }).filter(([, text]) => text !== undefined);
  const written = { answer, holdsFrom, source: { kind: 'person' as const, ...Object.fromEntries(details) } };
  if (answer !== 'known') return written;
  const normal = normaliseFactValue(key, value);
  return { ...written, value: isRegisterKey(key) ? withIds(normal as readonly SentEntry[]) : normal };
}
