import { createHash } from 'node:crypto';
import type { HandoverReply, ProblemReply } from '@telltale/contract';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import type { TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import type { Manifest } from './manifest';

/** The files of an archive by name. */
export type Files = Map<string, string>;

export async function download(telltale: TestApp, by: Member, clientId: string): Promise<Buffer> {
  const headers = { cookie: by.visitor.cookie ?? '' };
  const reply = await fetch(`${telltale.url}/api/v1/clients/${clientId}/handover`, { headers });
  if (reply.status !== 200) throw new Error(await reply.text());
  return Buffer.from(await reply.arrayBuffer());
}

type Taken = Partial<HandoverReply> & Partial<ProblemReply>;

/** Whatever came of it: a client, or a refusal. */
export async function send(
  telltale: TestApp,
  by: Member,
  archive: Buffer,
  dryRun: 'true' | 'false' = 'false',
): Promise<{ readonly status: number; readonly body: Taken }> {
  const form = new FormData();
  form.set('dryRun', dryRun);
  form.set('file', new Blob([new Uint8Array(archive)]), 'archive.zip');
  const headers = { cookie: by.visitor.cookie ?? '', origin: telltale.url };
  const reply = await fetch(`${telltale.url}/api/v1/handovers`, { method: 'POST', body: form, headers });
  return { status: reply.status, body: (await reply.json()) as Taken };
}

export async function unpack(archive: Buffer): Promise<Files> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
  const files: Files = new Map();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return files;
}

export async function pack(files: Iterable<readonly [string, string]>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of files) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export function manifestOf(files: Files): Manifest {
  return JSON.parse(files.get('manifest.json') ?? '') as Manifest;
}

/** An archive with other files, whose manifest tells of them as they are. */
export async function repacked(files: Files, changes: Readonly<Record<string, string>>): Promise<Buffer> {
  const changed = new Map([...files, ...Object.entries(changes)]);
  const manifest = manifestOf(changed);
  const measured = manifest.files.map(({ name }) => {
    const text = changed.get(name) ?? '';
    const bytes = Buffer.byteLength(text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { name, rows: text.split('\n').length - 1, bytes, sha256 };
  });
  changed.set('manifest.json', JSON.stringify({ ...manifest, files: measured }));
  return await pack(changed);
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Without ids, and without what is made of them: the hash of minutes, and cursors. */
export function withoutIds(text: string): string {
  return text.replace(UUID, '#').replace(/"(minutesHash|nextCursor)":"[^"]+"/g, '"$1":"#"');
}
