import type { ProblemReply } from '@telltale/contract';
import type { TestApp } from '../../../test/test-app';
import { makeProject } from '../../../test/test-projects';
import {
  bearer,
  OWN,
  ProjectTokens,
  runsOf,
  secretOf,
  startWithTrialRuns,
  TOKENS,
} from './project-tokens.fixture';

let telltale: TestApp;
let tokens: ProjectTokens;

beforeAll(async () => {
  telltale = await startWithTrialRuns();
});
afterAll(() => telltale.stop());

beforeEach(async () => {
  tokens = await ProjectTokens.of(telltale);
});

/** A project of another workspace, and whoever may make tokens of it. */
const elsewhere = async (client = 'Acme') => {
  const intruder = await telltale.people.newWorkspace();
  const theirClient = await telltale.people.newClient(intruder.workspaceId, client);
  return { intruder, theirs: await makeProject(intruder, theirClient, { name: 'Theirs' }) };
};

describe('a token', () => {
  it('is told which one it is', async () => {
    const { status, body } = await tokens.whoAmI(await tokens.newSecret({ expiresOn: '2027-01-31' }));
    expect(status).toBe(200);
    const { project } = tokens;
    expect(body).toEqual({ name: 'CI', scopes: ['evals:write'], project, expiresOn: '2027-01-31' });
  });

  it('pushes to its project, by id and by key, as an editor of that one client', async () => {
    const otherClient = await telltale.people.newClient(tokens.ada.workspaceId, 'Brightwater Clinics');
    await makeProject(tokens.ada, otherClient, { name: 'Of another client' });
    const administrator = await telltale.people.newMember(tokens.ada.workspaceId, { name: 'Noor Haddad' });
    const secret = await tokens.newSecret({}, administrator);
    for (const idOrKey of [tokens.project.id, tokens.project.key]) {
      const { status, body } = await tokens.push(secret, idOrKey);
      expect(status).toBe(201);
      const by = 'Noor Haddad (token CI)';
      expect(body).toMatchObject({ by, role: 'editor', projects: ['Claims triage'] });
    }
  });

  it('needs no origin, even from a page of another site, and goes before a cookie', async () => {
    const secret = await tokens.newSecret();
    const { ada, project } = tokens;
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await tokens.push(secret, project.id, foreign)).status).toBe(201);
    const both = await ada.visitor.post<ProblemReply>(runsOf(project.id), undefined, bearer('tt_wrong'));
    expect(both.body).toMatchObject({ status: 401, code: 'token-mistyped' });
    const withSession = await ada.visitor.post<ProblemReply>(runsOf(project.id), undefined, foreign);
    expect(withSession.body).toMatchObject({ status: 403, code: 'wrong-origin' });
  });

  it('leaves those alone who show something that is no token', async () => {
    const { ada, project } = tokens;
    const basic = { authorization: 'Basic dXNlcjpwYXNz' };
    expect((await ada.visitor.post(runsOf(project.id), undefined, basic)).status).toBe(201);
    expect((await telltale.stranger.get<ProblemReply>(OWN, basic)).body.code).toBe('not-signed-in');
    expect((await ada.visitor.get<ProblemReply>(OWN)).body.code).toBe('not-found');
  });

  it('does what it does once where its idempotency key is sent again', async () => {
    const { project } = tokens;
    const [one, other] = [await tokens.newSecret(), await tokens.newSecret({ name: 'Nightly' })];
    const keyed = { 'idempotency-key': 'run-4711' };
    const first = await tokens.push(one, project.id, keyed);
    expect((await tokens.push(one, project.id, keyed)).body).toEqual(first.body);
    expect((await tokens.push(other, project.id, keyed)).body).toEqual(first.body);
    expect((await tokens.push(one, project.key, keyed)).status).toBe(409);
    const { intruder, theirs } = await elsewhere();
    const secret = await tokens.newSecret({ projectId: theirs.id }, intruder);
    expect((await tokens.push(secret, theirs.id, keyed)).body.projects).toEqual(['Theirs']);
  });

  it('notes its last use once a minute', async () => {
    const token = await tokens.make();
    const lastUse = async (): Promise<string | null> => {
      const sql = 'select last_used_at as at from token where id = $1';
      const [row] = await telltale.database.query<{ at: Date | null }>(sql, [token.id]);
      return row?.at?.toISOString() ?? null;
    };
    const useTimes = (times: number) =>
      Promise.all(Array.from({ length: times }, () => tokens.whoAmI(secretOf(token))));
    expect(await lastUse()).toBeNull();
    const start = telltale.clock.now().toISOString();
    await useTimes(1);
    expect(await lastUse()).toBe(start);
    telltale.clock.advance({ seconds: 59 });
    await useTimes(1);
    expect(await lastUse()).toBe(start);
    telltale.clock.advance({ seconds: 1 });
    await useTimes(5);
    expect(await lastUse()).toBe(telltale.clock.now().toISOString());
  });
});

describe('what a token does not reach is not there', () => {
  const NOT_THERE = { status: 404, code: 'not-found' };

  it('a handler that is not for machines', async () => {
    const headers = bearer(await tokens.newSecret());
    const { id } = tokens.project;
    for (const path of [`/api/v1/projects/${id}`, '/api/v1/projects', TOKENS, '/api/v1/session', runsOf(id)])
      expect((await telltale.stranger.get(path, headers)).body).toMatchObject(NOT_THERE);
    const more = { name: 'More', scopes: ['evals:write'], projectId: id };
    expect((await telltale.stranger.post(TOKENS, more, headers)).body).toMatchObject(NOT_THERE);
  });

  it('a project of another client, of the same client, of another workspace, or none', async () => {
    const { ada, clientId, project } = tokens;
    const otherClient = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics');
    const other = await makeProject(ada, otherClient, {});
    const sibling = await makeProject(ada, clientId, {});
    const { intruder, theirs } = await elsewhere();
    const secret = await tokens.newSecret();
    for (const target of [other.id, other.key, sibling.id, sibling.key, theirs.id, 'NONE-1'])
      expect(await tokens.refusalOf(secret, target)).toMatchObject(NOT_THERE);
    const theirSecret = await tokens.newSecret({ projectId: theirs.id }, intruder);
    expect(await tokens.refusalOf(theirSecret, project.id)).toMatchObject(NOT_THERE);
    expect((await tokens.push(theirSecret, theirs.id)).body.projects).toEqual(['Theirs']);
  });

  it('a project of another workspace with the very same key', async () => {
    const { theirs } = await elsewhere('Halden Freight');
    expect(theirs.key).toBe(tokens.project.key);
    const { body } = await tokens.push(await tokens.newSecret(), theirs.key);
    expect(body.projects).toEqual(['Claims triage']);
  });

  it('a handler for a scope that it lacks', async () => {
    const token = await tokens.make();
    await telltale.database.query(`update token set scopes = '{}' where id = $1`, [token.id]);
    expect(await tokens.refusalOf(secretOf(token))).toMatchObject(NOT_THERE);
    expect((await tokens.whoAmI(secretOf(token))).status).toBe(200);
  });
});
