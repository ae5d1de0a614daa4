import { ErasureReply, PersonDataReply, type PersonReply, type ProblemReply } from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { changeProject, known, makeProject } from '../../../test/test-projects';
import { SealAudit } from '../../audit/seal-audit';
import { verifyHistory } from '../../history/verify-history';

/** Another one in each test, with letters that mean something in a pattern. */
let name: string;
let tests = 0;

let telltale: TestApp;
let root: Member;
let dana: Member;
let clientId: string;
let person: PersonReply;
let projectId: string;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  name = `Dana (D.) Reyes ${(tests += 1)}`;
  root = await telltale.people.newWorkspace({ name: 'Root Vale' });
  dana = await telltale.people.newMember(root.workspaceId, { role: 'reviewer', name });
  clientId = await telltale.people.newClient(root.workspaceId, 'Halden Freight', 'HAL');
  const sent = {
    clientId,
    name,
    title: 'VP Sales',
    function: 'it',
    level: 'vp',
    accountId: dana.accountId,
  };
  person = (await root.visitor.post<PersonReply>('/api/v1/people', sent)).body;
  const made = await makeProject(root, clientId, {
    name: 'Quote desk',
    stage: 'building',
    facts: { 'business-owner': known({ personId: person.id }) },
  });
  projectId = made.id;
  telltale.clock.advance({ days: 3 });
  await changeProject(dana, made, { facts: { 'eval-suite': known(true) } }).catch(() => undefined);
  const decision = {
    ...{ kind: 'fix', reason: 'It goes to the business.', dueOn: '2026-12-31', decidedBy: person.id },
  };
  const decided = await dana.visitor.post(`/api/v1/projects/${projectId}/decisions`, decision);
  expect(decided.status).toBe(201);
});
afterAll(() => telltale.stop());

const erase = (by: Member = root, version = 1) =>
  by.visitor.send<ErasureReply & ProblemReply>('POST', `/api/v1/people/${person.id}/erasure`, {
    headers: { 'if-match': `"v${version}"` },
  });
const verify = () => verifyHistory(telltale.database.ownerUrl);

/** Every table in which a text is left. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await telltale.database.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not c.relispartition order by 1`,
  );
  const found: string[] = [];
  for (const { name: table } of tables) {
    const rows = await telltale.database.query(
      `select from "${table}" x where strpos(row_to_json(x)::text, $1) > 0`,
      [text],
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
}

it('takes the name, the address and the account out of every table', async () => {
  await telltale.app.get(SealAudit).run();
  expect(await tablesWith(name)).toEqual(
    expect.arrayContaining([
      'account',
      'audit',
      'change',
      'decision',
      'person',
      'project_record',
      'reading_period',
    ]),
  );
  const reply = await erase();
  expect(reply.status).toBe(200);
  expect(differencesFrom(ErasureReply, reply.text)).toEqual([]);
  expect(reply.body).toMatchObject({
    personId: person.id,
    account: 'deleted',
    erasedAt: '2026-11-26T09:00:00.000Z',
  });
  expect(reply.body.changes).toBeGreaterThan(0);
  expect(reply.body.auditEntries).toBeGreaterThan(0);
  expect(await tablesWith(name)).toEqual([]);
  expect(await tablesWith(dana.email)).toEqual([]);
  expect((await dana.visitor.get('/api/v1/session')).status).toBe(401);
});

it('takes an address that only the record knows, and invitations to either one, out of every table', async () => {
  const address = `dana.reyes.${tests}@elsewhere.example`;
  const path = `/api/v1/people/${person.id}`;
  expect((await root.visitor.patch(path, 1, { email: address })).status).toBe(200);
  const invited = { role: 'viewer', clients: null };
  for (const email of [address, dana.email.toUpperCase()])
    await telltale.database.query(
      `insert into invitation (workspace_id, id, email, role, is_guest, expires_on, made_at, account_id, made_by, revoked_at)
       values ($1, gen_random_uuid(), $2, $3, false, '2026-12-01', now(), $4, $5, now())`,
      [root.workspaceId, email, invited.role, dana.accountId, name],
    );
  const { body } = await root.visitor.get<PersonDataReply>(`${path}/data`);
  expect(body.invitations.map(({ email }) => email).sort()).toEqual(
    [dana.email.toUpperCase(), address].sort(),
  );
  expect((await erase(root, 2)).status).toBe(200);
  for (const left of [address, dana.email.toUpperCase(), name])
    expect([left, await tablesWith(left)]).toEqual([left, []]);
});

it('leaves function and level, and a record that says that somebody was there', async () => {
  await erase();
  const { body } = await root.visitor.get<PersonReply>(`/api/v1/people/${person.id}`);
  expect(body).toMatchObject({
    name: 'Erased person',
    title: null,
    function: 'it',
    level: 'vp',
    accountId: null,
  });
  const project = await root.visitor.get(`/api/v1/projects/${projectId}`);
  expect(project.text).toContain('Erased person');
  const past = await root.visitor.get(`/api/v1/projects/${projectId}?asOf=2026-11-24`);
  expect(past.text).toContain('Erased person');
});

it('leaves chains that still verify, and says how much of them cannot be read any more', async () => {
  await telltale.app.get(SealAudit).run();
  const before = await verify();
  expect([...before.breaks, ...before.audit.breaks]).toEqual([]);
  const { body } = await erase();
  await telltale.app.get(SealAudit).run();
  const after = await verify();
  expect([...after.breaks, ...after.audit.breaks]).toEqual([]);
  expect(after.audit.erased - before.audit.erased).toBe(body.auditEntries);
  const salts = await telltale.database.query(
    `select from change where workspace_id = $1 and erased_by is not null and length(salt) > 0`,
    [root.workspaceId],
  );
  expect(salts).toEqual([]);
});

it('cannot be pretended: an entry that is called erased needs the audit entry that tells of it', async () => {
  await telltale.database.query(
    `update change set erased_by = gen_random_uuid(), reason = 'tampered' where project_id = $1 and seq = 1`,
    [projectId],
  );
  expect((await verify()).breaks).toContainEqual(
    expect.objectContaining({
      projectId,
      seq: 1,
      what: 'it says that it was erased, and no audit entry tells of that',
    }),
  );
});

it('leaves an account that belongs to another workspace too, but not as a member here', async () => {
  const other = await telltale.people.newWorkspace();
  await telltale.database.query(
    `insert into membership (workspace_id, account_id, role, created_at) values ($1, $2, 'viewer', now())`,
    [other.workspaceId, dana.accountId],
  );
  expect((await erase()).body.account).toBe('left');
  const kept = await telltale.database.query('select workspace_id from membership where account_id = $1', [
    dana.accountId,
  ]);
  expect(kept).toEqual([{ workspace_id: other.workspaceId }]);
  expect(await tablesWith(name)).toEqual(['account']);
});

it('is for administrators who see all clients, of the version they saw, and not of oneself', async () => {
  expect((await erase(dana)).status).toBe(403);
  const scoped = await telltale.people.newMember(root.workspaceId, {
    role: 'administrator',
    clients: [clientId],
  });
  expect((await erase(scoped)).status).toBe(403);
  expect((await erase(root, 7)).status).toBe(412);
  expect((await root.visitor.post(`/api/v1/people/${person.id}/erasure`)).status).toBe(428);
  await root.visitor.patch(`/api/v1/people/${person.id}`, 1, { accountId: root.accountId });
  expect((await erase(root, 2)).body).toMatchObject({
    status: 403,
    detail: 'Another administrator erases you.',
  });
  expect(await tablesWith(name)).toContain('person');
});

it('of another workspace is not there', async () => {
  const intruder = await telltale.people.newWorkspace();
  expect((await erase(intruder)).status).toBe(404);
  expect((await intruder.visitor.get(`/api/v1/people/${person.id}/data`)).status).toBe(404);
  expect(await tablesWith(name)).toContain('person');
});

describe('the data of a person', () => {
  it('are all that names them, and handing them over is an entry', async () => {
    const reply = await root.visitor.get<PersonDataReply>(`/api/v1/people/${person.id}/data`);
    expect(differencesFrom(PersonDataReply, reply.text)).toEqual([]);
    expect(reply.body).toMatchObject({
      person: { name, title: 'VP Sales' },
      account: { email: dana.email, name },
      membership: { role: 'reviewer', clients: null },
      namedIn: [{ projectId, key: 'HAL-1', facts: ['business-owner'] }],
      decisions: [{ projectId, kind: 'fix', on: '2026-11-26' }],
    });
    expect(reply.body.changes.map(({ what }) => what)).toContain('decision');
    expect(reply.body.auditEntries.map(({ what }) => what)).toContain('decision.made');
    const [entry] = await telltale.database.query(
      `select subject from audit where workspace_id = $1 and what = 'export.made'`,
      [root.workspaceId],
    );
    expect(entry).toEqual({ subject: { of: 'person', personId: person.id } });
  });

  it('are for administrators who see all clients', async () => {
    expect((await dana.visitor.get(`/api/v1/people/${person.id}/data`)).status).toBe(403);
  });
});
