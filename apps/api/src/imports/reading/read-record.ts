import { createHash } from 'node:crypto';
import type { Stage } from '@telltale/domain';
import type { CsvRecord } from '../file/read-records';
import type { Note } from '../notes/note-kinds';
import type { FittingPreset } from '../presets/find-preset';
import { type ReadFacts, RecordInHand } from '../rules/record-in-hand';
import type { AgencyClient, AgencyKeys } from './agency-keys';

/** One record as a preset understands it. `client` is null, or `name` blank, where a person has to complete it first. */
export interface ReadRecord {
  readonly row: number;
  /** SHA-256 of all its cells, read or not. */
  readonly hash: Buffer;
  readonly client: AgencyClient | null;
  readonly unit: string | null;
  readonly name: string;
  readonly stage: Stage | null;
  readonly facts: ReadFacts;
  readonly notes: readonly Note[];
}

export function readRecord(
  { row, cells }: CsvRecord,
  { preset, places }: FittingPreset,
  agencies: AgencyKeys,
): ReadRecord {
  const record = new RecordInHand({ row, cells, places, fileOn: preset.fileOn });
  for (const rule of preset.rules) rule(record);
  const found = agencies.clientOf(record);
  const { unit, name, stage, facts } = record;
  const notes = [...record.notes, ...(found?.notes ?? [])];
  return { row, hash: hashOf(cells), client: found?.client ?? null, unit, name, stage, facts, notes };
}

/** The same record saved by another program is the same record: line ends inside cells do not count. */
function hashOf(cells: readonly string[]): Buffer {
  const even = cells.map((cell) => cell.replace(/\r\n?/g, '\n'));
  return createHash('sha256').update(JSON.stringify(even)).digest();
}
