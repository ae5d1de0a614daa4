import type { DigestReply, ProblemReply } from '@telltale/contract';
import { DigestReply as DigestShape } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import { ReviewedWorkspace } from '../reviews/reviewed-workspace.fixture';
import { DeliverMessages } from './deliver-messages';
import { SendDigests } from './digest/send-digests';
import { MailServer } from './mail-server.fixture';

let telltale: TestApp;
let mail: MailServer;
let of: ReviewedWorkspace;

beforeAll(async () => {
  mail = await MailServer.start();
  const messages = {
    smtpUrl: mail.url,
    mailFrom: 'Telltale <post@telltale.example>',
    publicUrl: 'https://telltale.example',
  };
  telltale = await startTestApp({ messages });
});
beforeEach(async () => {
  // A Monday, an hour before the digest of a workspace in UTC.
  telltale.clock.moveTo(new Date('2026-11-23T06:00:00.000Z'));
  mail.taken.length = 0;
  of = await ReviewedWorkspace.of(telltale);
});
afterAll(async () => {
  await telltale.stop();
  await mail.stop();
});

const setDigest = async (request: object, by = of.ada) =>
  by.visitor.send<DigestReply & ProblemReply>('PUT', '/api/v1/digest', { body: request });
const read = (isRead = true, by = of.ada) =>
  by.visitor.send<DigestReply>('PUT', '/api/v1/digest/reader', { body: { isRead } });
const root = () => telltale.people.newMember(of.ada.workspaceId, { role: 'administrator' });
const deliver = () => telltale.app.get(DeliverMessages).run();
/** Time passes, and the jobs that come with it are done. */
async function pass(minutes: number): Promise<void> {
  telltale.clock.advance({ seconds: minutes * 60 });
  await telltale.app.get(SendDigests).run();
  await deliver();
}
const stateOf = async () => {
  const rows = await telltale.database.query<{ state: string; attempts: number; answer: string | null }>(
    'select state, attempts, answer from message where workspace_id = $1',
    [of.ada.workspaceId],
  );
  return rows.map(({ state, attempts }) => `${state} ${attempts}`);
};

async function onMonday(): Promise<void> {
  await setDigest({ isOn: true, weekday: 1, hour: 7 }, await root());
  await read();
}

describe('the digest', () => {
  it('comes on the weekday and hour of the workspace, once, to those who read it', async () => {
    await of.heldByVendor('Rechnungsprüfung – Große Liste');
    await onMonday();
    await pass(59);
    expect(mail.taken).toEqual([]);
    await pass(1);
    await pass(5);
    await pass(60);
    expect(mail.taken).toHaveLength(1);
    const [digest] = mail.taken;
    expect(digest?.subject).toBe('Telltale: 1 project needs a decision');
    expect(digest?.from).toMatchObject({ name: 'Telltale', address: 'post@telltale.example' });
    expect(digest?.text).toContain(
      'Rechnungsprüfung – Große Liste (Halden Freight). plug clock: 0 days without a decision',
    );
    expect(digest?.html).toContain('<li>Rechnungsprüfung – Große Liste (Halden Freight)');
    expect(digest?.text).toContain('https://telltale.example/review');
    await pass(7 * 24 * 60);
    expect(mail.taken).toHaveLength(2);
    expect(mail.taken[1]?.messageId).not.toBe(digest?.messageId);
  });

  it('tells each of the clients that they see, and no others', async () => {
    await of.heldByVendor();
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const scoped = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer', clients: [other] });
    await onMonday();
    await read(true, scoped);
    await pass(60);
    const texts = mail.taken.map(({ text }) => text ?? '');
    expect(texts.filter((text) => text.includes('Invoice matching'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('0 projects with something new'))).toHaveLength(1);
  });

  it('tells the next review of each client in sight that has its own weekday, by its own clock', async () => {
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const scoped = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer', clients: [other] });
    await of.ada.visitor.patch(`/api/v1/clients/${of.halden}`, 1, { reviewWeekday: 2 });
    // There it is Tuesday already, and in the workspace still Monday.
    const own = { reviewWeekday: 1, timeZone: 'Pacific/Kiritimati' };
    telltale.clock.moveTo(new Date('2026-11-23T10:00:00.000Z'));
    await of.ada.visitor.patch(`/api/v1/clients/${other}`, 1, own);
    await setDigest({ isOn: true, weekday: 1, hour: 11 }, await root());
    await read();
    await read(true, scoped);
    await pass(60);
    const texts = mail.taken.map(({ text }) => text ?? '');
    const [halden, others] = [
      'Next review of Halden Freight: Tuesday 24 November',
      'Next review of Other: Monday 30 November',
    ];
    expect(texts.filter((text) => text.includes(`- ${halden}\n- ${others}`))).toHaveLength(1);
    expect(texts.filter((text) => !text.includes('Halden') && text.includes(others))).toHaveLength(1);
  });

  it('says nothing of next reviews where all go by its own weekday', async () => {
    await onMonday();
    await pass(60);
    expect(mail.taken[0]?.text).not.toContain('Next review');
  });

  it('is chosen by each member, and set by administrators', async () => {
    expect((await setDigest({ isOn: true, weekday: 1, hour: 7 })).status).toBe(403);
    const admin = await root();
    for (const body of [
      { isOn: true, weekday: 0, hour: 7 },
      { isOn: true, weekday: 1, hour: 24 },
      { isOn: 1, weekday: 1, hour: 7 },
    ])
      expect((await setDigest(body, admin)).status).toBe(422);
    const before = await of.ada.visitor.get<DigestReply>('/api/v1/digest');
    expect(differencesFrom(DigestShape, before.text)).toEqual([]);
    expect(before.body).toEqual({
      ...{ isOn: false, weekday: 1, hour: 7, isRead: false, readers: 0, isMailSetUp: true, sentAt: null },
    });
    expect((await read()).body).toMatchObject({ isRead: true, readers: 1 });
    expect((await read(false)).body).toMatchObject({ isRead: false, readers: 0 });
  });
});

describe('mail', () => {
  it('that is greylisted, and whose server hangs up, arrives under the id of its first attempt', async () => {
    await onMonday();
    mail.moods.push('greylists', 'hangs-up');
    await pass(60);
    expect([mail.taken.length, await stateOf()]).toEqual([0, ['queued 1']]);
    await pass(1);
    expect([mail.taken.length, await stateOf()]).toEqual([0, ['queued 2']]);
    await pass(4);
    expect(await stateOf()).toEqual(['queued 2']);
    await pass(1);
    expect([mail.taken.length, await stateOf()]).toEqual([1, ['sent 3']]);
    const [row] = await telltale.database.query<{ id: string }>(
      'select id from message where workspace_id = $1',
      [of.ada.workspaceId],
    );
    expect(mail.taken[0]?.messageId).toBe(`<${row?.id}@telltale.example>`);
  });

  it('waits out a server that is down for a day', async () => {
    await onMonday();
    mail.moods.push(...Array.from({ length: 6 }, () => 'hangs-up' as const));
    await pass(60);
    for (let hour = 0; hour < 30; hour += 1) await pass(60);
    expect(mail.taken).toHaveLength(1);
    expect(await stateOf()).toEqual(['sent 7']);
  });

  it('to an address that does not exist is given up at once, with the words of the server', async () => {
    await onMonday();
    mail.moods.push('refuses');
    await pass(60);
    await pass(600);
    const rows = await telltale.database.query<{ state: string; answer: string }>(
      'select state, answer from message where workspace_id = $1',
      [of.ada.workspaceId],
    );
    expect(rows).toMatchObject([{ state: 'failed' }]);
    expect(rows[0]?.answer).toContain('No such mailbox');
    expect(mail.taken).toEqual([]);
  });

  it('that a process was killed at is taken up again, and not before', async () => {
    await onMonday();
    telltale.clock.advance({ seconds: 3_600 });
    await telltale.app.get(SendDigests).run();
    await telltale.database.query(
      `update message set state = 'sending', attempts = 1, claimed_at = $2 where workspace_id = $1`,
      [of.ada.workspaceId, telltale.clock.now()],
    );
    await pass(4);
    expect(mail.taken).toEqual([]);
    await pass(2);
    expect([mail.taken.length, await stateOf()]).toEqual([1, ['sent 2']]);
  });
});
