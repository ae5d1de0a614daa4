import { type Fields, isFields, listOf } from './document-fields';
import { FormatRefusal } from './format-refusal';
import { SentFile } from './sent-file';
import { ZipArchive } from './zip-archive';

const HEADER = 'header.json';
const START = '_journal/start.json';
const SUMMARIES = 'summaries.json';

/** Entries are listed by name, uncompressed, at the end of an archive. */
export function isInspectArchive({ bytes }: SentFile): boolean {
  return bytes.includes(HEADER) || bytes.includes(START);
}

/**
 * A `.eval` file as the `.json` log that it stands for. Cases are taken from the summaries, which hold what is needed of
 * them; the samples themselves are a hundred times larger. A run that broke off has neither header nor summaries yet.
 */
export async function readInspectArchive({ bytes }: SentFile): Promise<Fields> {
  const archive = await ZipArchive.open(bytes);
  const header = (await documentIn(archive, HEADER)) ?? (await documentIn(archive, START));
  if (!isFields(header))
    throw new FormatRefusal('not-a-run', `This archive is not a log of Inspect AI: it has no ${HEADER}.`);
  return { ...header, samples: await samplesIn(archive) };
}

async function samplesIn(archive: ZipArchive): Promise<readonly unknown[]> {
  const summaries = await documentIn(archive, SUMMARIES);
  if (Array.isArray(summaries)) return listOf(summaries);
  const samples: unknown[] = [];
  for (const name of archive.names.filter((one) => /^samples\/.*\.json$/.test(one)))
    samples.push(await documentIn(archive, name));
  return samples;
}

async function documentIn(archive: ZipArchive, name: string): Promise<unknown> {
  const content = await archive.read(name);
  if (content === undefined) return undefined;
  const { json } = new SentFile(content, name);
  if (json === undefined)
    throw new FormatRefusal('unreadable-file', `${name} in the archive is not JSON.`, name);
  return json;
}
