import type { HostileValues } from './hostile-values.fixture';
import type { Random } from './random.fixture';
import type { FilledRequest } from './send-request.fixture';

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: FilledRequest['operation']['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
  /** Of a list: a cursor that it gave. */
  readonly cursor?: string;
  /** What was done to it, for whoever reads of a failure. */
  readonly done: string;
}

type Twist = (
  request: WireRequest,
  from: FilledRequest,
  random: Random,
  hostile: HostileValues,
) => WireRequest;

/** A valid request with one to three things wrong with it, or none. */
export function twisted(
  request: WireRequest,
  from: FilledRequest,
  random: Random,
  hostile: HostileValues,
): WireRequest {
  let result = request;
  for (let count = random.pick([0, 1, 1, 1, 1, 2, 3]); count > 0; count -= 1)
    result = random.pick(TWISTS)(result, from, random, hostile);
  return result;
}

const inBody: Twist = (request, from, random, hostile) => {
  const { body } = from;
  const { values, texts } = hostile;
  if (typeof body !== 'object' || body === null || body instanceof FormData)
    return inQuery(request, from, random, hostile);
  const places = placesIn(body, []);
  const place = random.pick(places);
  const value = random.fraction() < 0.4 ? random.pick(texts) : random.pick(values);
  const changed = random.fraction() < 0.1 ? without(body, place) : withAt(body, place, value);
  return {
    ...request,
    payload: JSON.stringify(changed),
    done: `${request.done}, ${place.join('/')} changed`,
  };
};

/** Every place of a body, and some that it does not have. */
function placesIn(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
  const odd = ['__proto__', 'constructor', 'id', '', 'toString'].map((key) => [...path, key]);
  return [...(path.length === 0 ? [] : [path]), ...inside, ...inside, ...inside, ...odd.slice(0, 2)];
}

function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  const inside = Object.hasOwn(copy, key) ? copy[key] : undefined;
  Object.defineProperty(copy, key, {
    value: withAt(inside, rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => rest.length > 0 || name !== key);
  return Object.fromEntries(entries.map(([name, part]) => [name, name === key ? without(part, rest) : part]));
}

const inQuery: Twist = (request, { operation }, random, hostile) => {
  const names = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const [path = '', before = ''] = request.url.split('?');
  const name =
    request.cursor !== undefined && random.fraction() < 0.4
      ? 'cursor'
      : random.pick([...names, ...names, ...names, '__proto__', 'x', 'limit']);
  const kept = before.split('&').filter((part) => part !== '' && !part.startsWith(`${name}=`));
  const text =
    name === 'cursor'
      ? brokenCursor(request.cursor, random, hostile)
      : encoded(random.pick(hostile.texts).slice(0, 3_000));
  const twice = random.fraction() < 0.1 ? [`${name}=again`] : [];
  const query = [...kept, `${name}=${text}`, ...twice].join('&');
  return { ...request, url: `${path}?${query}`, done: `${request.done}, query ${name}` };
};

/** A cursor of ours is the base64url of a JSON list: a name, and the sort values of a row. */
function brokenCursor(real: string | undefined, random: Random, { values }: HostileValues): string {
  if (random.fraction() < 0.1) return 'nonsense';
  const list = real === undefined ? ['a list', null] : partsOf(real);
  const index = random.below(list.length + 1);
  const place = index === 0 && random.fraction() < 0.8 ? 1 : index;
  const changed =
    random.fraction() < 0.9
      ? list.with(Math.min(place, list.length - 1), random.pick(values))
      : list.slice(1);
  return Buffer.from(JSON.stringify(changed)).toString('base64url').slice(0, 1_900);
}

function partsOf(cursor: string): unknown[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
}

const inPath: Twist = (request, { ids }, random, { texts }) => {
  const id = ids.find((one) => request.url.includes(one));
  if (id === undefined) return request;
  const text = random.pick([...ODD_PARTS, encoded(random.pick(texts).slice(0, 200)) || 'x']);
  return { ...request, url: request.url.replace(id, text), done: `${request.done}, path` };
};

/** `.` and `..` would be another address. */
const ODD_PARTS = [
  '%00',
  '%FF',
  '%ED%A0%80',
  '%',
  '%2F',
  '0',
  '%E2%80%AE',
  '00000000-0000-0000-0000-000000000000',
];

const inHeaders: Twist = (request, _from, random) => {
  const [name, value] = random.pick(HEADERS);
  return {
    ...request,
    headers: { ...request.headers, [name]: value },
    done: `${request.done}, ${name}: ${value.slice(0, 40)}`,
  };
};

const HEADERS: readonly (readonly [string, string])[] = [
  ...[
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'multipart/form-data',
    'x',
    '',
  ].map((type) => ['content-type', type] as const),
  ...['*', '"v0"', '"v999999999"', '"v99999999999"', 'W/"v1"', '', '"v1", "v2"'].map(
    (tag) => ['if-match', tag] as const,
  ),
  ...['', 'k'.repeat(201), 'same', '\u00e9'].map((key) => ['idempotency-key', key] as const),
  ['origin', 'https://evil.example'],
  ['sec-fetch-site', 'cross-site'],
  ['cookie', 'telltale_session=; telltale_session=%FF'],
  ['authorization', 'Bearer tt_nonsense'],
  ['accept', 'application/xml'],
  ['content-encoding', 'br'],
  ['x-forwarded-for', '::'],
];

const asBytes: Twist = (request, _from, random) => {
  if (request.payload === undefined) return request;
  return { ...request, payload: random.pick(BYTES), done: `${request.done}, bytes` };
};

const BYTES: readonly (string | Buffer)[] = [
  ...[
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '7',
    '{"a":1,"a":2}',
    '{"a":"\\ud800"}',
    '{"\\u0000":1}',
    '[[[[[[',
    '\uFEFF{}',
  ],
  '['.repeat(2_000) + ']'.repeat(2_000),
  `{"a":"${'x'.repeat(1_100_000)}"}`,
  Buffer.from([0xff, 0xfe, 0x00]),
  Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
];

const TWISTS: readonly Twist[] = [
  inBody,
  inBody,
  inBody,
  inBody,
  inQuery,
  inQuery,
  inPath,
  inHeaders,
  asBytes,
];

/** As encodeURIComponent, but for half a surrogate, which it refuses. */
function encoded(text: string): string {
  return text.isWellFormed()
    ? encodeURIComponent(text)
    : [...Buffer.from(text, 'utf16le')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
