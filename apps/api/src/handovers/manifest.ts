import { Problem } from '../http/problem';
import { HANDED_OVER } from './handed-over-tables';

export const FORMAT = 'telltale-handover/1';
export const MANIFEST = 'manifest.json';
export const README = 'README.txt';

export interface ManifestFile {
  /** Its name in the archive. */
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
}

/** What an archive says of itself. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly productVersion: string;
  /** Names this archive: taken over twice it is known again. */
  readonly archiveId: string;
  readonly exportedAt: string;
  readonly client: { readonly name: string; readonly key: string };
  readonly workspace: ManifestWorkspace;
  /** Months of the runs' ids, `2026-11`, in which the receiver needs room. */
  readonly runMonths: readonly string[];
  readonly files: readonly ManifestFile[];
}

/** By what the client's days, amounts and signs were read. */
export interface ManifestWorkspace {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly signSettings: unknown;
  readonly readinessTemplate: unknown;
}

export function refusedArchive(detail: string, where = '#/file'): Problem {
  return new Problem('handover-refused', { detail, errors: [{ pointer: where, detail }] });
}

const ANOTHER = 'Ask for a new archive and send it as it is.';

/** Checks a manifest as somebody else wrote it. */
export function readManifest(text: string): Manifest {
  const read = parsed(text);
  if (read['format'] !== FORMAT)
    throw refusedArchive(
      `${MANIFEST} names the format ${said(read['format'])}; this Telltale reads ${FORMAT}. Export the client with a Telltale of this version.`,
    );
  const { client, workspace, files, runMonths } = read;
  const isWhole =
    isText(read['productVersion'], 100) &&
    isText(read['archiveId'], 36) &&
    /^[0-9a-f-]{36}$/.test(read['archiveId']) &&
    isInstant(read['exportedAt']) &&
    hasTexts(client, ['name', 'key']) &&
    hasTexts(workspace, ['name', 'currency', 'timeZone']) &&
    isListOf(files, isFile) &&
    isListOf(runMonths, isMonth);
  if (!isWhole) throw refusedArchive(`${MANIFEST} is not complete. ${ANOTHER}`);
  const manifest = read as unknown as Manifest;
  checkNames(manifest);
  return manifest;
}

function parsed(text: string): Record<string, unknown> {
  // What somebody sent may be anything.
  try {
    const read: unknown = JSON.parse(text);
    if (isObject(read)) return read;
  } catch {
    // Told below, as is any other value.
  }
  throw refusedArchive(`${MANIFEST} is no JSON object. ${ANOTHER}`);
}

function checkNames({ files }: Manifest): void {
  const names = files.map(({ name }) => name);
  const expected = HANDED_OVER.map(({ file }) => `${file}.jsonl`);
  const missing = expected.filter((name) => !names.includes(name));
  const beyond = names.find((name, index) => !expected.includes(name) || names.indexOf(name) !== index);
  if (missing.length > 0) throw refusedArchive(`${MANIFEST} does not name ${missing[0]}. ${ANOTHER}`);
  if (beyond !== undefined)
    throw refusedArchive(`${MANIFEST} names ${said(beyond)} beyond what an archive holds. ${ANOTHER}`);
}

/** At most 60 characters of what was sent. */
export function said(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return `“${text.slice(0, 60)}”`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && !value.includes('\0');
}

function isInstant(value: unknown): boolean {
  return (
    isText(value, 40) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && names.every((name) => isText(value[name], 200));
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= 1000 && value.every(isOne);
}

function isFile(value: unknown): boolean {
  if (!isObject(value) || !isText(value['name'], 200)) return false;
  const { rows, bytes, sha256 } = value;
  return (
    Number.isSafeInteger(rows) &&
    Number.isSafeInteger(bytes) &&
    isText(sha256, 64) &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

function isMonth(value: unknown): boolean {
  return isText(value, 7) && /^20\d\d-(0[1-9]|1[0-2])$/.test(value);
}
