import { isDeepStrictEqual } from 'node:util';
import {
  factDefinition,
  type FactKey,
  type RecordedFact,
  type Stage,
  STAGE_NAMES,
  type StoredFacts,
} from '@telltale/domain';
import type { AnswerWrite, ProjectEdit } from '../../projects/project-edit';
import type { Note } from '../notes/note-kinds';
import type { ReadFact, ReadFacts } from '../rules/record-in-hand';
import { answerWrite, type FileOrigin, fileSource } from '../writing/file-source';

/** What a record says of a project. */
export interface Told {
  readonly stage: Stage | null;
  readonly facts: ReadFacts;
}

export interface Comparison {
  readonly row: number;
  readonly name: string;
  /** What the last import of this preset said, and what this one says. */
  readonly previous: Told;
  readonly next: Told;
  /** The project as it is now. */
  readonly current: { readonly stage: Stage | null; readonly facts: StoredFacts };
}

export interface Edit {
  readonly edit: ProjectEdit;
  readonly notes: readonly Note[];
}

/**
 * What a changed record changes in its project: only cells that are different now, and of those only what still rests on
 * this preset. Where a person has answered meanwhile, the person's answer stays, and that is noted.
 */
export function editOf(comparison: Comparison, origin: FileOrigin): Edit {
  const facts: Partial<Record<FactKey, AnswerWrite>> = {};
  const notes: Note[] = [];
  for (const key of changedKeys(comparison)) {
    const write = writeFor(key, comparison, origin);
    if (isSameAnswer(comparison.current.facts[key], write)) continue;
    if (restsOnFile(key, comparison, origin)) facts[key] = write;
    else notes.push(personWins(key, comparison));
  }
  const stage = stageOf(comparison);
  return {
    edit: { ...stage.edit, facts, source: fileSource(origin, comparison.row) },
    notes: [...notes, ...stage.notes],
  };
}

/** True where an edit has something to change. */
export function isEdit({ facts = {}, stage }: ProjectEdit): boolean {
  return stage !== undefined || Object.keys(facts).length > 0;
}

function changedKeys({ previous, next }: Comparison): FactKey[] {
  const keys = new Set([...Object.keys(previous.facts), ...Object.keys(next.facts)] as FactKey[]);
  return [...keys].filter((key) => !isDeepStrictEqual(said(previous.facts[key]), said(next.facts[key])));
}

function said(fact: ReadFact | undefined): readonly unknown[] {
  return [fact?.answer, fact?.value];
}

function writeFor(key: FactKey, { next, previous, row }: Comparison, origin: FileOrigin): AnswerWrite {
  const fact = next.facts[key];
  if (fact !== undefined) return answerWrite(fact, origin, row);
  return { answer: 'not-asked', source: fileSource(origin, row, previous.facts[key]?.column) };
}

function isSameAnswer(current: RecordedFact | undefined, { answer, value }: AnswerWrite): boolean {
  if (current === undefined) return answer === 'not-asked';
  return current.answer === answer && isDeepStrictEqual(current.value, value);
}

/** A fact that is gone although the file had told it was taken back by somebody. */
function restsOnFile(key: FactKey, { previous, current }: Comparison, { preset }: FileOrigin): boolean {
  const fact = current.facts[key];
  if (fact === undefined) return previous.facts[key] === undefined;
  return fact.source.kind === 'import' && fact.source.preset === preset;
}

function personWins(key: FactKey, { row, next, previous }: Comparison): Note {
  const fact = next.facts[key] ?? previous.facts[key];
  return {
    row,
    column: fact?.column ?? null,
    code: 'person-wins',
    raw: wordsOf(next.facts[key]),
    message: `${factDefinition(key).label}: a person’s answer stays.`,
  };
}

/** What the file says now, as near to its own words as they were kept. */
function wordsOf(fact: ReadFact | undefined): string {
  if (fact === undefined) return '';
  const { raw } = (fact.value ?? {}) as { readonly raw?: unknown };
  const words = raw ?? fact.value ?? fact.answer;
  return typeof words === 'string' ? words : JSON.stringify(words);
}

/** The stage is changed only where it still is the one that the file had told. */
function stageOf({ row, name, previous, next, current }: Comparison): Pick<Edit, 'edit' | 'notes'> {
  const { stage } = next;
  if (stage === previous.stage || stage === current.stage) return { edit: {}, notes: [] };
  if (stage === null)
    return {
      edit: {},
      notes: [{ row, column: null, code: 'stage-stays', raw: name, message: stays(current.stage) }],
    };
  if (current.stage !== previous.stage)
    return {
      edit: {},
      notes: [
        {
          row,
          column: null,
          code: 'person-wins',
          raw: STAGE_NAMES[stage],
          message: `Stage: ${stays(current.stage)}`,
        },
      ],
    };
  return { edit: { stage, reason: 'The inventory says so.' }, notes: [] };
}

function stays(stage: Stage | null): string {
  return stage === null ? 'It stays as it is: not asked.' : `${STAGE_NAMES[stage]} stays.`;
}
