import { Client } from 'pg';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { verifyHistory } from '../history/verify-history';
import { SealAudit } from './seal-audit';

interface Row {
  readonly id: string;
  readonly seal: number | null;
}

let telltale: TestApp;
let member: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  await telltale.database.query('delete from audit; delete from audit_seal');
  member = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

const seal = () => telltale.app.get(SealAudit).run();
const verify = async () => (await verifyHistory(telltale.database.ownerUrl)).audit;
const rows = () =>
  telltale.database.query<Row>('select id, seal from audit where workspace_id = $1 order by at, id', [
    member.workspaceId,
  ]);

/** Writes entries as the services do. */
async function write(...subjects: object[]): Promise<void> {
  const { workspaceId, accountId } = member;
  const caller = {
    workspaceId,
    accountId,
    name: 'Ada Okafor',
    role: 'administrator',
    clients: null,
  } as const;
  await telltale.app.get(WorkspaceTransaction).run(caller, async (manager) => {
    for (const subject of subjects)
      await audit(manager, caller, telltale.clock.now(), { what: 'settings.changed', subject });
  });
}

it('seals what was added since the last seal, in each workspace a chain', async () => {
  await write({ n: 1, at: new Date('2026-11-23T00:00:00Z'), nothing: undefined }, { n: 2 });
  await seal();
  await write({ n: 3 });
  await seal();
  await seal();
  expect((await rows()).map((row) => row.seal)).toEqual([1, 1, 2]);
  expect(await verify()).toEqual({ entries: 3, seals: 2, erased: 0, breaks: [] });
});

it('takes what commits late into a later seal', async () => {
  const late = new Client(telltale.database.appUrl);
  await late.connect();
  await late.query(`begin; select set_config('app.workspace_id', '${member.workspaceId}', true)`);
  await late.query(
    `insert into audit (workspace_id, id, at, what, subject, salt, digest)
     values ($1, gen_random_uuid(), '2020-01-01', 'thing.late', '{}', '\\x00', sha256('\\x00'::bytea || convert_to('{"address":null,"by":null,"subject":{}}', 'UTF8')))`,
    [member.workspaceId],
  );
  await write({ n: 1 });
  await seal();
  await late.query('commit');
  await late.end();
  expect((await rows()).map((row) => row.seal)).toEqual([null, 1]);
  await seal();
  expect((await rows()).map((row) => row.seal)).toEqual([2, 1]);
  expect((await verify()).breaks).toEqual([]);
});

it('is done once by two processes at once', async () => {
  await write({ n: 1 }, { n: 2 });
  await Promise.all([seal(), seal(), seal()]);
  expect(await verify()).toEqual({ entries: 2, seals: 1, erased: 0, breaks: [] });
});

describe('what was changed past the application', () => {
  beforeEach(async () => {
    await write({ n: 1 }, { n: 2 }, { n: 3 });
    await seal();
    await write({ n: 4 });
    await seal();
  });

  it.each([
    [`at = at + interval '1 microsecond'`, 'it is not the entry that was sealed'],
    [`account_id = null`, 'it is not the entry that was sealed'],
    [`what = 'thing.undone'`, 'it is not the entry that was sealed'],
    [`request_id = gen_random_uuid()`, 'it is not the entry that was sealed'],
    [`digest = sha256('x')`, 'it is not the entry that was sealed'],
    [`by_name = 'Somebody else'`, 'its words are not those that were recorded'],
    [`address = '192.0.2.1'`, 'its words are not those that were recorded'],
    [`subject = '{"n": 7}'`, 'its words are not those that were recorded'],
    [`salt = '\\x00'`, 'its words are not those that were recorded'],
    [`seal = 2`, 'it was sealed and is missing'],
    [
      `by_name = 'x', erased_by = gen_random_uuid()`,
      'it says that it was erased, and no entry tells of that',
    ],
  ])('is shown at its entry: %s', async (change, what) => {
    const id = (await rows())[1]?.id;
    await telltale.database.query(`update audit set ${change} where id = '${id}'`);
    expect((await verify()).breaks).toContainEqual(expect.objectContaining({ seal: 1, entryId: id, what }));
  });

  it('is shown where an entry was taken away, or added', async () => {
    const id = (await rows())[2]?.id;
    await telltale.database.query('delete from audit where id = $1', [id]);
    await telltale.database.query(
      `insert into audit select workspace_id, gen_random_uuid(), at, account_id, by_name, what, subject, request_id, address,
         salt, digest, seal from audit where seal = 2`,
    );
    expect((await verify()).breaks).toEqual([
      expect.objectContaining({ seal: 1, entryId: id, what: 'it was sealed and is missing' }),
      expect.objectContaining({ seal: 2, what: 'it was added after its seal' }),
    ]);
  });

  it('is shown where a seal was changed or taken away', async () => {
    await telltale.database.query(`update audit_seal set hash = sha256('x') where seal = 1`);
    expect((await verify()).breaks).toEqual([
      expect.objectContaining({ seal: 1, entryId: null, what: 'it does not follow from the seal before it' }),
      expect.objectContaining({ seal: 2, entryId: null, what: 'it does not follow from the seal before it' }),
    ]);
    await telltale.database.query('delete from audit_seal where seal = 1');
    const { breaks } = await verify();
    expect(breaks[0]).toMatchObject({ seal: 2, what: 'seal 1 is missing before it' });
    expect(breaks.filter(({ what }) => what === 'it names a seal that is not there')).toHaveLength(3);
  });
});

describe('the application', () => {
  it.each([
    'update audit set what = what',
    'delete from audit',
    'update audit_seal set seal = seal',
    'delete from audit_seal',
  ])('may not %s, even where somebody grants it', async (sql) => {
    await write({ n: 1 });
    await seal();
    await telltale.database.query('grant update, delete on audit, audit_seal to telltale_app');
    const app = new Client(telltale.database.appUrl);
    await app.connect();
    await app.query(`begin; set local role telltale_app; select set_config('app.workspace_id', '${member.workspaceId}', true),
        set_config('app.clients', 'all', true)`);
    await expect(app.query(sql)).rejects.toThrow('it is only ever added to');
    await app.end();
    await telltale.database.query('revoke update, delete on audit, audit_seal from telltale_app');
  });

  it('may not change a seal that an entry has, nor one of another workspace', async () => {
    await write({ n: 1 });
    await seal();
    const intruder = await telltale.people.newWorkspace();
    const [entry] = await rows();
    const app = new Client(telltale.database.appUrl);
    await app.connect();
    for (const workspaceId of [member.workspaceId, intruder.workspaceId]) {
      await app.query(`begin; select set_config('app.workspace_id', '${workspaceId}', true)`);
      const { rows: marked } = await app.query('select seal_audit($1, 9, $2) as n', [
        member.workspaceId,
        [entry?.id],
      ]);
      expect(marked).toEqual([{ n: 0 }]);
      await app.query('rollback');
    }
    await app.end();
  });
});

it('an entry tells the request and the address from which it was caused', async () => {
  const clientId = await telltale.people.newClient(member.workspaceId, 'Halden Freight', 'HAL');
  const reply = await member.visitor.delete(`/api/v1/clients/${clientId}`, 1);
  expect(reply.status).toBe(204);
  const found = await telltale.database.query(
    'select what, request_id, address from audit where workspace_id = $1',
    [member.workspaceId],
  );
  expect(found).toEqual([
    { what: 'client.deleted', request_id: reply.headers.get('x-request-id'), address: '127.0.0.1' },
  ]);
});
