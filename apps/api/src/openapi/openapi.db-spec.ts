import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ProblemReply, SessionReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import { RouteTable } from '../access/route-table';
import { operationId } from './operation-id';

const COMMITTED = join(__dirname, '../../../../docs/openapi.json');
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly schema: object }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
  readonly security: readonly object[];
}

let telltale: TestApp;
let text: string;
let document: OpenAPIObject;
let operations: Map<string, Operation>;

beforeAll(async () => {
  telltale = await startTestApp();
  const reply = await telltale.stranger.get<OpenAPIObject>('/api/openapi.json');
  text = reply.text;
  document = reply.body;
  const all = Object.values(document.paths).flatMap((item) =>
    METHODS.flatMap((method) => item[method] ?? []),
  );
  operations = new Map(
    (all as unknown as Operation[]).map((operation) => [operation.operationId, operation]),
  );
});
afterAll(() => telltale.stop());

const named = (id: string): Operation => operations.get(id) as Operation;
const namesIn = (id: string): string[] => named(id).parameters.map(({ name }) => name);

describe('the OpenAPI document', () => {
  it('is of version 3.1 and open to everybody', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.title).toBe('Telltale');
  });

  it('holds every route of the API', () => {
    const routes = telltale.app
      .get(RouteTable)
      .routes.map((route) => operationId(route.controller, route.handler));
    expect([...operations.keys(), 'openApi_read'].sort()).toEqual([...routes].sort());
  });

  it('gives the schema of what each operation replies', () => {
    for (const { operationId: id, responses } of operations.values()) {
      // What only leads a browser on has no body.
      const good = Object.entries(responses).filter(([status]) => /^[23]/.test(status));
      expect({ id, count: good.length }).toEqual({ id, count: expect.any(Number) as number });
      expect(good.length).toBeGreaterThan(0);
      for (const [status, { content }] of good)
        if (/^2/.test(status) && status !== '204') expect({ id, content }).toHaveProperty('content');
    }
  });

  it('refers to nothing that it does not hold', () => {
    const known = Object.keys(document.components?.schemas ?? {});
    const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(50);
    expect(text.match(/"\$ref"/g)).toHaveLength(named.length);
    for (const name of named) expect(known).toContain(name);
  });

  it('names the filters of a query with their schemas', () => {
    expect(namesIn('people_list')).toEqual(expect.arrayContaining(['client', 'q', 'limit', 'cursor']));
    const limit = named('people_list').parameters.find(({ name }) => name === 'limit');
    expect(limit).toMatchObject({ in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } });
  });

  it('says which parts of an address are ids, and names no parameter twice', () => {
    const schemaOf = (id: string, of: string) => named(id).parameters.find(({ name }) => name === of)?.schema;
    expect(schemaOf('evalRuns_read', 'run')).toEqual({ type: 'string', format: 'uuid' });
    expect(schemaOf('evalRuns_read', 'id')).toEqual({ type: 'string', description: 'Its id or its key' });
    expect(schemaOf('catalogue_page', 'page')).toEqual({ type: 'string' });
    for (const id of operations.keys()) expect(namesIn(id)).toEqual([...new Set(namesIn(id))]);
  });

  it('says how refusals look, who may call, and which headers count', () => {
    const { responses, security } = named('clients_change');
    expect(security).toEqual([{ session: [] }]);
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '412', '422', '428', 'default']),
    );
    expect(Object.keys(responses['412']?.content ?? {})).toEqual(['application/problem+json']);
    expect(namesIn('clients_change')).toEqual(expect.arrayContaining(['id', 'If-Match']));
    expect(namesIn('clients_create')).toContain('Idempotency-Key');
    expect(named('session_signIn').security).toEqual([]);
    expect(named('ownToken_read').security).toEqual([{ session: [] }, { token: [] }]);
  });

  it('fits what is really sent', async () => {
    const refused = await telltale.stranger.get('/api/v1/session');
    expect(differencesFrom(ProblemReply, refused.text)).toEqual([]);
    const { visitor } = await telltale.people.newWorkspace();
    expect(differencesFrom(SessionReply, (await visitor.get('/api/v1/session')).text)).toEqual([]);
    expect(differencesFrom(SessionReply, refused.text)).not.toEqual([]);
  });

  // To renew the copy after a change of the API: UPDATE_OPENAPI=1 in front of the command that runs this file.
  it('is the one in docs/openapi.json', () => {
    const current = `${JSON.stringify(document, null, 2)}\n`;
    if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(COMMITTED, current);
    expect(readFileSync(COMMITTED, 'utf8') === current).toBe(true);
  });
});
