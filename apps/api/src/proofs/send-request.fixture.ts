import type { Reply, Visitor } from '../../test/visitor';
import { addressIn } from './addresses.fixture';
import type { Operation } from './operations.fixture';
import type { RequestTemplate, Slot } from './request-template.fixture';
import type { Source } from './world.fixture';

/** A request with every id in its place. */
export interface FilledRequest {
  readonly operation: Operation;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The ids that were put in. */
  readonly ids: readonly string[];
}

type SourceOf = (slot: Slot) => Source;

export async function fill(template: RequestTemplate, sourceOf: SourceOf): Promise<FilledRequest> {
  const ids: string[] = [];
  const put = async (place: Slot['in'], name: string, value: unknown): Promise<unknown> => {
    const address = addressIn(value);
    if (address === undefined) return value;
    const id = await sourceOf({ in: place, name, address }).valueOf(address);
    ids.push(id);
    return id;
  };
  const path = await putIn('path', template.path, put);
  const query = await putIn('query', template.query, put);
  const body = await putInBody(template.body, '#', put);
  const address = addressOf(template.operation.path, path, query);
  return { operation: template.operation, address, ids, ...contentOf(template, body) };
}

type Put = (place: Slot['in'], name: string, value: unknown) => Promise<unknown>;

async function putIn(
  place: 'path' | 'query',
  values: Readonly<Record<string, string>>,
  put: Put,
): Promise<Record<string, string>> {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) filled[name] = String(await put(place, name, value));
  return filled;
}

async function putInBody(value: unknown, pointer: string, put: Put): Promise<unknown> {
  if (Array.isArray(value)) {
    const filled: unknown[] = [];
    for (const [index, inside] of value.entries())
      filled.push(await putInBody(inside, `${pointer}/${index}`, put));
    return filled;
  }
  if (typeof value !== 'object' || value === null) return await put('body', pointer, value);
  const filled: Record<string, unknown> = {};
  for (const [key, inside] of Object.entries(value))
    filled[key] = await putInBody(inside, `${pointer}/${key}`, put);
  return filled;
}

function addressOf(
  path: string,
  names: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(names[name] ?? ''),
  );
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? address : `${address}?${asked}`;
}

function contentOf({ content }: RequestTemplate, body: unknown): Pick<FilledRequest, 'body' | 'headers'> {
  if (content?.bytes !== undefined)
    return { body: content.bytes.content, headers: { 'content-type': content.bytes.type } };
  if (content?.form === undefined) return { body, headers: {} };
  const form = new FormData();
  for (const [name, value] of Object.entries(content.form.fields ?? {})) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(content.form.content())]), content.form.name);
  return { body: form, headers: {} };
}

export async function send(
  visitor: Visitor,
  { operation, address, body, headers }: FilledRequest,
  more: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const sent = { body, headers: { ...headers, ...more } };
  if (isStream(operation)) return await opened(visitor, operation, address, sent);
  return await visitor.send(operation.method, address, sent);
}

function isStream({ responses }: Operation): boolean {
  return responses['200']?.content?.['text/event-stream'] !== undefined;
}

/** A stream has no end: once it is open it is left. */
async function opened(
  visitor: Visitor,
  { method }: Operation,
  address: string,
  { headers }: { readonly headers: Readonly<Record<string, string>> },
): Promise<Reply> {
  const abort = new AbortController();
  const cookie = visitor.cookie === undefined ? {} : { cookie: visitor.cookie };
  const init = { method, headers: { ...cookie, ...headers }, signal: abort.signal };
  const response = await fetch(`${visitor.url}${address}`, init);
  const text = response.ok ? '' : await response.text();
  abort.abort();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, text, body };
}

export function wantsVersion({ parameters }: Operation): boolean {
  return parameters.some(({ name }) => name === 'If-Match');
}

const VERSION = /^"v\d+"$/;

/** The ETag of what the request changes: of its own address, or of the nearest one above that has one. */
export async function versionOf(
  visitor: Visitor,
  { operation, address }: FilledRequest,
): Promise<Record<string, string>> {
  if (!wantsVersion(operation)) return {};
  const parts = (address.split('?')[0] ?? '').split('/');
  for (let count = parts.length; count > 3; count -= 1) {
    const etag = (await visitor.get(parts.slice(0, count).join('/'))).headers.get('etag');
    // A file's is the hash of what is in it, and no version.
    if (etag !== null && VERSION.test(etag)) return { 'if-match': etag };
  }
  return { 'if-match': '"v1"' };
}
