import { v7 } from 'uuid';
import { statementsOf } from '../../../test/statement-counter';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import type { Scope } from '../../database/scope';
import { bearer, OWN, ProjectTokens, secretOf } from './project-tokens.fixture';

let telltale: TestApp;
let tokens: ProjectTokens;

beforeAll(async () => {
  telltale = await startTestApp();
  tokens = await ProjectTokens.of(telltale);
  await tokens.make();
});
afterAll(() => telltale.stop());

const within = <T>(scope: Scope, sql: string): Promise<T[]> =>
  telltale.app.get(WorkspaceTransaction).runAs(scope, (manager) => manager.query<T[]>(sql));
const inWorkspace = (clients: string): Scope => ({ workspace_id: tokens.ada.workspaceId, clients });

describe('the database shows a token', () => {
  it.each<[string, () => Scope, number]>([
    ['nobody', () => ({}), 0],
    ['another workspace', () => ({ workspace_id: v7(), clients: 'all' }), 0],
    ['another client', () => inWorkspace(v7()), 0],
    ['no client', () => inWorkspace(''), 0],
    ['its client', () => inWorkspace(tokens.clientId), 1],
    ['all clients', () => inWorkspace('all'), 1],
  ])('to a scope of %s', async (_name, scope, count) => {
    expect(await within(scope(), 'select id from token')).toHaveLength(count);
    expect(await within(scope(), 'select id from token for update')).toHaveLength(count);
  });

  it('to a look-up by its very hash alone, whatever the scope', async () => {
    const find = (hash: string) => within({}, `select id from find_token(${hash})`);
    expect(await find(`'\\x00'::bytea`)).toEqual([]);
    expect(await find('null')).toEqual([]);
  });
});

it('a use within the minute writes to the throttle alone', async () => {
  const secret = secretOf(await tokens.make({ name: 'Busy' }));
  const use = () => telltale.stranger.get(OWN, bearer(secret));
  expect((await statementsOf(use)).filter((sql) => sql.includes('update token'))).toHaveLength(1);
  const again = (await statementsOf(use)).map((sql) => sql.trim().split(/\s+/).slice(0, 3).join(' '));
  expect(again).toEqual(['select * from', 'INSERT INTO "throttle"']);
});
