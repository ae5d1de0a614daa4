import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CanonicalFile, CanonicalRun } from '@telltale/domain';
import { realFile } from '../../../test/real-data';
import type { EvalFormat, ReadOptions } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { SentFile } from './sent-file';

export function sentText(text: string): SentFile {
  return new SentFile(Buffer.from(text));
}

export function sentJson(document: unknown): SentFile {
  return sentText(JSON.stringify(document));
}

/** A file that a tool really wrote; undefined, and said so, where the folder of published files is absent. */
export function realSample(path: string): SentFile | undefined {
  const file = realFile(`evals/${path}`);
  return file === undefined ? undefined : new SentFile(readFileSync(file), basename(file));
}

export async function readAs(
  format: EvalFormat,
  file: SentFile,
  options: ReadOptions = {},
): Promise<CanonicalFile> {
  return await format.read(file, options);
}

/** The one run of a file. */
export async function runAs(
  format: EvalFormat,
  file: SentFile,
  options: ReadOptions = {},
): Promise<CanonicalRun> {
  const { runs } = await readAs(format, file, options);
  if (runs.length !== 1) throw new Error(`one run was expected, not ${runs.length}`);
  return runs[0]!;
}

export async function refusalOf(format: EvalFormat, file: SentFile, options: ReadOptions = {}) {
  try {
    await format.read(file, options);
  } catch (error) {
    if (error instanceof FormatRefusal) return { code: error.code, detail: error.detail, place: error.place };
    throw error;
  }
  throw new Error('the file was taken, and a refusal was expected');
}
