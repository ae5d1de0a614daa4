import { setTimeout as wait } from 'node:timers/promises';
import type { ImportReply, SummaryReply } from '@telltale/contract';
import { Client } from 'pg';
import { EventStream } from '../../test/event-stream';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { untilWaiting } from '../../test/until-waiting';
import { type Imported, sendFile } from './import-app.fixture';
import { MADE_UP_2023, MADE_UP_2024 } from './made-up-inventory/made-up-inventory.fixture';

let telltale: TestApp;
let ada: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

const read = async (id: string) => (await ada.visitor.get<ImportReply>(`/api/v1/imports/${id}`)).body;
const commit = (id: string) => ada.visitor.post<Imported>(`/api/v1/imports/${id}/commit`);
const projects = async () => (await ada.visitor.get<SummaryReply>('/api/v1/portfolio/summary')).body.projects;

/** Holds a client of the inventory, so that an import of it cannot end, until it is let go. */
async function holdClient() {
  const id = await telltale.people.newClient(ada.workspaceId, 'Rural Post Corporation', 'RPC');
  const holder = new Client(telltale.database.ownerUrl);
  await holder.connect();
  await holder.query('begin');
  await holder.query('select from client where workspace_id = $1 and id = $2 for update', [
    ada.workspaceId,
    id,
  ]);
  const remove = async () => {
    await holder.query('delete from client where workspace_id = $1 and id = $2', [ada.workspaceId, id]);
    await holder.query('commit');
    await holder.end();
  };
  return { letGo: () => holder.end(), remove };
}

/** The connection that waits for the client is cut off, by its own role: nobody else may. */
async function cutOffWhoWaits(): Promise<void> {
  await untilWaiting(telltale.database, 1);
  const peer = new Client(telltale.database.appUrl);
  await peer.connect();
  const { rowCount } = await peer.query(
    `select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
     where datname = current_database() and not granted`,
  );
  await peer.end();
  expect(rowCount).toBe(1);
}

async function untilWriting(id: string): Promise<ImportReply> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await read(id);
    if (found.state === 'writing' && found.progress !== null) return found;
    await wait(50);
  }
  throw new Error('It never came to writing');
}

describe('an import that is being written', () => {
  it('shows to everybody how far it is, while nothing of it is there yet', async () => {
    const held = await holdClient();
    const { body } = await sendFile(ada.visitor, MADE_UP_2024);
    const committing = commit(body.id);
    const writing = await untilWriting(body.id);
    expect([writing.progress, await projects()]).toEqual([{ done: 0, of: 63 }, 0]);
    await held.letGo();
    expect((await committing).body.state).toBe('done');
    expect([(await read(body.id)).progress, await projects()]).toEqual([null, 63]);
  });

  it('is announced at each step', async () => {
    const stream = await EventStream.open(ada.visitor);
    const { body } = await sendFile(ada.visitor, MADE_UP_2023, { dryRun: false });
    await stream.until(12);
    stream.close();
    const topics = stream.heard.map(({ data }) => data.topic);
    expect(
      stream.heard
        .filter(({ data }) => data.topic === 'import')
        .every(({ data }) => data.subjectId === body.id),
    ).toBe(true);
    expect(topics.filter((topic) => topic === 'import').length).toBeGreaterThanOrEqual(3);
    expect(topics.filter((topic) => topic === 'client')).toHaveLength(4);
    expect(topics.filter((topic) => topic === 'project')).toHaveLength(10);
  });

  it('makes a client anew that was deleted under its hands', async () => {
    const held = await holdClient();
    const { body } = await sendFile(ada.visitor, MADE_UP_2024);
    const committing = commit(body.id);
    await untilWriting(body.id);
    await held.remove();
    expect((await committing).body.state).toBe('done');
    expect(await projects()).toBe(63);
    const { data } = (await ada.visitor.get<{ data: { key: string }[] }>('/api/v1/clients')).body;
    expect(data.filter(({ key }) => key === 'RPC')).toHaveLength(1);
  });

  it('that breaks off leaves nothing, and says so', async () => {
    const held = await holdClient();
    const { body } = await sendFile(ada.visitor, MADE_UP_2024);
    const committing = commit(body.id);
    await untilWriting(body.id);
    await cutOffWhoWaits();
    await held.letGo();
    expect((await committing).status).toBe(503);
    const failed = await read(body.id);
    expect([failed.state, failed.failure?.code, failed.progress, await projects()]).toEqual([
      'failed',
      'unexpected-failure',
      null,
      0,
    ]);
    expect((await commit(body.id)).status).toBe(409);
    expect((await sendFile(ada.visitor, MADE_UP_2024, { dryRun: false })).body.counts?.created).toBe(63);
  });
});

describe('two who import at once', () => {
  it('write one import once: the other one is refused', async () => {
    const { body } = await sendFile(ada.visitor, MADE_UP_2024);
    const both = await Promise.all([commit(body.id), commit(body.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('import-state-refused');
    expect(await projects()).toBe(63);
  });

  it('create the projects of one file once', async () => {
    const both = await Promise.all([1, 2].map(() => sendFile(ada.visitor, MADE_UP_2024, { dryRun: false })));
    expect(both.map(({ body }) => body.counts?.created).sort()).toEqual([0, 63]);
    expect(both.map(({ body }) => body.counts?.unchanged).sort()).toEqual([0, 63]);
    expect(await projects()).toBe(63);
  });

  it('are one where the same key says so', async () => {
    const { body } = await sendFile(ada.visitor, MADE_UP_2024);
    const path = `/api/v1/imports/${body.id}/commit`;
    const once = { 'idempotency-key': body.id };
    const replies = [
      await ada.visitor.post<Imported>(path, undefined, once),
      await ada.visitor.post<Imported>(path, undefined, once),
    ];
    expect(replies.map(({ status, body: reply }) => [status, reply.state])).toEqual([
      [200, 'done'],
      [200, 'done'],
    ]);
    expect(await projects()).toBe(63);
  });
});

describe('the start of another process', () => {
  it('fails what a killed one has left behind, and lets a living one go on', async () => {
    const held = await holdClient();
    const living = await sendFile(ada.visitor, MADE_UP_2024);
    const left = await sendFile(ada.visitor, MADE_UP_2023);
    const unread = await sendFile(ada.visitor, MADE_UP_2023);
    for (const [id, state] of [
      [left.body.id, 'writing'],
      [unread.body.id, 'reading'],
    ] as const)
      await telltale.database.query('update import set state = $2 where id = $1', [id, state]);
    const committing = commit(living.body.id);
    await untilWriting(living.body.id);
    const second = await startTestApp({ database: telltale.database });
    await second.stop();
    for (const { body } of [left, unread]) {
      const failed = await read(body.id);
      expect([failed.state, failed.failure, failed.finishedAt]).toEqual([
        'failed',
        {
          code: 'interrupted',
          detail:
            'Telltale was stopped while it worked on this file. Nothing was written: send the file again.',
        },
        '2026-11-23T09:00:00.000Z',
      ]);
    }
    expect((await read(living.body.id)).state).toBe('writing');
    await held.letGo();
    expect((await committing).body.state).toBe('done');
  });
});
