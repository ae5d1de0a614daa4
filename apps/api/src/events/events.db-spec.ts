import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { EventStream } from '../../test/event-stream';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';

describe('live events', () => {
  let first: TestApp;
  let second: TestApp;
  let member: Member;
  let halden: string;
  let brightwater: string;
  const streams: EventStream[] = [];

  beforeAll(async () => {
    first = await startTestApp();
    second = await startTestApp({ database: first.database });
    member = await first.people.newWorkspace();
    halden = await first.people.newClient(member.workspaceId, 'Halden Freight', 'HAL');
    brightwater = await first.people.newClient(member.workspaceId, 'Brightwater Clinics', 'BRI');
  });

  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });

  afterAll(async () => {
    await second.stop();
    await first.stop();
  });

  const listen = async (visitor = member.visitor, from?: number): Promise<EventStream> => {
    const stream = await EventStream.open(visitor, from);
    streams.push(stream);
    return stream;
  };

  const insertEvent = (clientId: string | null, workspaceId: string) => ({
    text: `insert into outbox (workspace_id, id, client_id, topic, subject_id, by_name, at)
      values ($1, $2, $3, 'project', $4, 'Ada Okafor', $5)`,
    subject: v7(),
    values(subject: string) {
      return [workspaceId, v7(), clientId, subject, first.clock.now()];
    },
  });

  async function write(clientId: string | null, workspaceId = member.workspaceId): Promise<string> {
    const { text, subject, values } = insertEvent(clientId, workspaceId);
    await first.database.query(text, values(subject));
    return subject;
  }

  it('reach a page within two seconds, whichever process serves it', async () => {
    const here = await listen();
    const there = await listen(second.people.visitorWith(member.visitor.cookie));
    const subject = await write(halden);
    for (const stream of [here, there]) {
      const [event] = await stream.until(1);
      expect(event?.data).toMatchObject({
        topic: 'project',
        subjectId: subject,
        clientId: halden,
        by: 'Ada Okafor',
      });
    }
  });

  it('come in the order of commits: the transaction that began first and ends last holds nobody up', async () => {
    const stream = await listen();
    const [early, late] = [insertEvent(halden, member.workspaceId), insertEvent(halden, member.workspaceId)];
    const [slow, quick] = [new Client(first.database.ownerUrl), new Client(first.database.ownerUrl)];
    await Promise.all([slow.connect(), quick.connect()]);
    await slow.query('begin');
    await slow.query(early.text, early.values(early.subject));
    await quick.query('begin');
    await quick.query(late.text, late.values(late.subject));
    await quick.query('commit');
    expect((await stream.until(1)).map(({ data }) => data.subjectId)).toEqual([late.subject]);
    await slow.query('commit');
    await Promise.all([slow.end(), quick.end()]);
    const heard = await stream.until(2);
    expect(heard.map(({ data }) => data.subjectId)).toEqual([late.subject, early.subject]);
    expect(heard[0]?.id).toBeLessThan(heard[1]?.id ?? 0);
  });

  it('do not wait for a long transaction of somebody else, such as an import', async () => {
    const stream = await listen();
    const long = new Client(first.database.ownerUrl);
    await long.connect();
    await long.query('begin');
    await long.query('update workspace set name = name where workspace_id = $1', [member.workspaceId]);
    const subject = await write(halden);
    expect((await stream.until(1)).map(({ data }) => data.subjectId)).toEqual([subject]);
    await long.query('rollback');
    await long.end();
  });

  it('resume after the last one that was heard, and repeat nothing', async () => {
    const before = await listen();
    await write(halden);
    const [heard] = await before.until(1);
    before.close();
    const missed = [await write(halden), await write(brightwater)];
    const after = await listen(member.visitor, heard?.id);
    await after.until(2);
    await wait(400);
    expect(after.heard.map(({ data }) => data.subjectId)).toEqual(missed);
  });

  it('say that everything has to be read again when the asked position is no longer kept', async () => {
    await write(halden);
    const stream = await listen(member.visitor, 999_999);
    const [event] = await stream.until(1);
    expect(event?.event).toBe('reset');
  });

  it('of a client out of scope are not heard, nor those of another workspace', async () => {
    const scoped = await first.people.newMember(member.workspaceId, {
      role: 'viewer',
      clients: [brightwater],
    });
    const intruder = await first.people.newWorkspace();
    const [theirs, foreign] = [await listen(scoped.visitor), await listen(intruder.visitor)];
    await write(halden);
    const seen = await write(brightwater);
    await theirs.until(1);
    await wait(600);
    expect(theirs.heard.map(({ data }) => data.subjectId)).toEqual([seen]);
    expect(foreign.heard).toEqual([]);
  });

  it('of members and invitations are heard by those who may read members, and by whom they concern', async () => {
    const root = await first.people.newMember(member.workspaceId, { role: 'administrator' });
    const guest = await first.people.newMember(member.workspaceId, {
      role: 'viewer',
      clients: [brightwater],
    });
    const scopedRoot = await first.people.newMember(member.workspaceId, {
      role: 'administrator',
      clients: [brightwater],
    });
    const reviewer = await first.people.newMember(member.workspaceId, { role: 'reviewer' });
    const [roots, guests, scoped, reviewers] = [
      await listen(root.visitor),
      await listen(guest.visitor),
      await listen(scopedRoot.visitor),
      await listen(reviewer.visitor),
    ];
    const invited = await root.visitor.post<{ id: string }>('/api/v1/invitations', {
      email: `jo-${v7()}@example.com`,
      role: 'viewer',
      clients: [brightwater],
    });
    expect(invited.status).toBe(201);
    const read = await root.visitor.get(`/api/v1/members/${guest.accountId}`);
    const headers = { 'if-match': read.headers.get('etag') ?? '' };
    const path = `/api/v1/members/${guest.accountId}`;
    const changed = await root.visitor.send('PATCH', path, { body: { isGuest: true }, headers });
    expect(changed.status).toBe(200);
    const heard = (stream: EventStream) => stream.heard.map(({ data }) => [data.topic, data.subjectId]);
    await roots.until(2);
    await wait(600);
    expect(heard(roots)).toEqual([
      ['member', invited.body.id],
      ['member', guest.accountId],
    ]);
    expect(heard(guests)).toEqual([['member', guest.accountId]]);
    expect([...heard(scoped), ...heard(reviewers)]).toEqual([]);
  });

  it('need somebody who is signed in', async () => {
    expect((await first.stranger.get('/api/v1/events')).status).toBe(401);
  });
});
