import { received } from '../file/received-file.fixture';
import { isBlank, readRecords } from '../file/read-records';
import { type FittingPreset, findPreset } from '../presets/find-preset';
import { AgencyKeys } from './agency-keys';
import { type ReadRecord, readRecord } from './read-record';

/** Every record of a file as a preset understands it. */
export async function readFile(bytes: Buffer): Promise<ReadRecord[]> {
  const file = await received(bytes);
  const agencies = new AgencyKeys();
  const read: ReadRecord[] = [];
  let fitting: FittingPreset | null = null;
  for await (const record of readRecords(file)) {
    if (fitting === null) fitting = findPreset(record.cells, 'auto');
    else if (!isBlank(record)) read.push(readRecord(record, fitting, agencies));
  }
  await file.close();
  return read;
}

/** How often each word comes; what was not asked is null. */
export function tally(words: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[String(word)] = (counts[String(word)] ?? 0) + 1;
  return counts;
}
