import type { ProblemReply } from '@telltale/contract';
import type { TestApp } from '../../../test/test-app';
import { makeProject } from '../../../test/test-projects';
import { ProjectTokens, secretOf, startWithTrialRuns, TOKENS } from './project-tokens.fixture';
import { newTokenSecret } from './token-secret';

let telltale: TestApp;
let tokens: ProjectTokens;

beforeAll(async () => {
  telltale = await startWithTrialRuns();
});
afterAll(() => telltale.stop());

beforeEach(async () => {
  await telltale.database.query('delete from throttle');
  tokens = await ProjectTokens.of(telltale);
});

describe('a token is not taken', () => {
  it('with a typo, and is told how it looks', async () => {
    const secret = await tokens.newSecret();
    const reply = await tokens.push<ProblemReply>(
      `${secret.slice(0, -1)}${secret.endsWith('x') ? 'y' : 'x'}`,
    );
    expect(reply.body).toMatchObject({
      status: 401,
      code: 'token-mistyped',
      title: 'The token has a typo or is incomplete',
      detail:
        'A token is tt_ with 46 letters and figures. Copy the whole of it, without quotes or line breaks',
    });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="Telltale", error="invalid_token"');
    expect((await tokens.refusalOf('')).code).toBe('token-mistyped');
  });

  it('where nobody made it', async () => {
    expect(await tokens.refusalOf(newTokenSecret())).toMatchObject({ status: 401, code: 'token-unknown' });
  });

  it('after its last day in the time zone of the workspace', async () => {
    const zoned = await telltale.people.newWorkspace({ timeZone: 'Pacific/Auckland' });
    const client = await telltale.people.newClient(zoned.workspaceId, 'Acme');
    const theirs = await makeProject(zoned, client, {});
    const secret = await tokens.newSecret({ projectId: theirs.id, expiresOn: '2026-11-24' }, zoned);
    telltale.clock.moveTo(new Date('2026-11-24T10:59:59Z'));
    expect((await tokens.push(secret, theirs.id)).status).toBe(201);
    telltale.clock.advance({ seconds: 1 });
    expect(await tokens.refusalOf(secret, theirs.id)).toMatchObject({
      status: 401,
      code: 'token-expired',
      detail: 'CI was taken until 24 November 2026. Make a new one under Settings, Tokens',
    });
  });

  it('once it was revoked', async () => {
    const token = await tokens.make();
    expect((await tokens.push(secretOf(token))).status).toBe(201);
    expect((await tokens.ada.visitor.send('DELETE', `${TOKENS}/${token.id}`)).status).toBe(204);
    expect(await tokens.refusalOf(secretOf(token))).toMatchObject({
      status: 401,
      code: 'token-revoked',
      detail: 'CI is no longer taken. Make a new one under Settings, Tokens',
    });
  });

  it('once its project is deleted', async () => {
    const secret = await tokens.newSecret();
    const { visitor } = await telltale.people.newMember(tokens.ada.workspaceId);
    expect((await visitor.delete(`/api/v1/projects/${tokens.project.id}`, 1)).status).toBe(204);
    expect(await tokens.refusalOf(secret)).toMatchObject({
      status: 401,
      code: 'token-unknown',
      detail: 'Its project was deleted, or another Telltale made it. Make a new one under Settings, Tokens',
    });
  });

  it.each([
    ['is no longer a member', 'delete from membership where account_id = $1'],
    ['may only read', `update membership set role = 'viewer' where account_id = $1`],
    ['no longer sees the client', `update membership set clients = '{}' where account_id = $1`],
  ])('while its maker %s', async (_what, sql) => {
    const secret = await tokens.newSecret();
    await telltale.database.query(sql, [tokens.ada.accountId]);
    expect(await tokens.refusalOf(secret)).toMatchObject({
      status: 401,
      code: 'token-suspended',
      detail:
        'CI was made by Ada Okafor, who may no longer record on this project. Somebody who may can make a new one under Settings, Tokens',
    });
  });

  it('once the account of its maker is gone', async () => {
    const secret = await tokens.newSecret();
    await telltale.database.query('delete from account where id = $1', [tokens.ada.accountId]);
    expect(await tokens.refusalOf(secret)).toMatchObject({ status: 401, code: 'token-unknown' });
  });
});

describe('too many', () => {
  it('requests of one token in a minute wait: the 600th is taken, the next is not', async () => {
    const token = await tokens.make();
    const sql = 'insert into throttle values ($1, 599, $2)';
    await telltale.database.query(sql, [`token:${token.id}`, Date.now() + 50_000]);
    expect((await tokens.push(secretOf(token))).status).toBe(201);
    const refused = await tokens.push<ProblemReply>(secretOf(token));
    expect(refused.body).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(refused.body.detail).toMatch(
      /^A token may send 600 requests a minute\. Try again in \d\d seconds$/,
    );
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(40);
    expect(seconds).toBeLessThanOrEqual(50);
    expect((await tokens.push(await tokens.newSecret({ name: 'Nightly' }))).status).toBe(201);
  });

  it('tokens that are not taken close the address to more of them, and to no good one', async () => {
    for (let failure = 1; failure <= 20; failure += 1)
      expect((await tokens.push(newTokenSecret())).status).toBe(401);
    const refused = await tokens.push<ProblemReply>(newTokenSecret());
    expect(refused.body).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      detail: 'Too many requests from this address with a token that is not taken. Try again in 15 minutes',
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(880);
    expect((await tokens.push(await tokens.newSecret())).status).toBe(201);
  });
});
