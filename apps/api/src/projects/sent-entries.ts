import {
  checkFactValue,
  isRegisterKey,
  normaliseFactValue,
  type RegisterKey,
  type SentEntry,
  type StoredFacts,
} from '@telltale/domain';
import { v7 } from 'uuid';
import { escapePointer } from '../http/field-problems';
import { checkPeopleAndMoney, type FactsContext, type SentProblem } from './check-sent-value';
import type { AnswerWrite, AnswerWrites } from './project-edit';
import { entriesOfFact } from './recorded-fact';

/** Entries that somebody adds, made into the whole registers that they lead to. */
export interface SentEntries {
  readonly problems: readonly SentProblem[];
  readonly writes: AnswerWrites;
}

/** Checks entries to add against their register as it stands; a problem points at `#/entries/<register>/<index>/…`. */
export function checkSentEntries(
  sent: object | undefined,
  recorded: StoredFacts,
  context: FactsContext,
): SentEntries {
  const problems: SentProblem[] = [];
  const writes: Partial<Record<RegisterKey, AnswerWrite>> = {};
  for (const [key, added] of Object.entries(sent ?? {})) {
    const at = `#/entries/${escapePointer(key)}`;
    if (!isRegisterKey(key)) {
      const detail = 'There is no such register. GET /api/v1/facts lists them: their type is register.';
      problems.push({ pointer: at, detail });
      continue;
    }
    const standing = entriesOfFact(recorded[key]);
    const found = checkAdded(key, { added, standing }, context);
    problems.push(...found.map(({ pointer, detail }) => ({ pointer: `${at}${pointer}`, detail })));
    if (found.length > 0) continue;
    const whole = normaliseFactValue(key, [...standing, ...(added as readonly unknown[])]);
    writes[key] = { answer: 'known', value: withIds(whole), source: { kind: 'person' } };
  }
  return { problems, writes };
}

function checkAdded(
  key: RegisterKey,
  { added, standing }: { readonly added: unknown; readonly standing: readonly unknown[] },
  context: FactsContext,
): readonly SentProblem[] {
  if (!Array.isArray(added) || added.length === 0)
    return [{ pointer: '', detail: 'Send the list of entries to add.' }];
  const whole: readonly unknown[] = [...standing, ...(added as readonly unknown[])];
  const problems = checkFactValue(key, whole, context.today);
  const found = problems.length > 0 ? problems : checkPeopleAndMoney(key, added, context);
  const shift = problems.length > 0 ? standing.length : 0;
  return found.flatMap(({ pointer, detail }) => moved(pointer, detail, shift));
}

/** What is wrong with an entry that is there already is told with the one that is added. */
function moved(pointer: string, detail: string, shift: number): readonly SentProblem[] {
  const [, index = '', ...rest] = pointer.split('/');
  if (index === '') return [{ pointer, detail }];
  const own = Number(index) - shift;
  return own < 0 ? [] : [{ pointer: ['', own, ...rest].join('/'), detail }];
}

/** New entries get an id; those that have one keep it. */
export function withIds(entries: readonly SentEntry[]): readonly SentEntry[] {
  return entries.map((entry) => ({ ...entry, id: entry.id ?? v7() }));
}
