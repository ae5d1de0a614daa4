import { randomUUID } from 'node:crypto';
import {
  CheckInLinkReply,
  CheckInListReply,
  type CheckInMadeReply,
  type ProblemReply,
  type ProjectReply,
} from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { known, makeProject, NONE } from '../../../test/test-projects';
import { DeliverMessages } from '../../messages/deliver-messages';
import { MailServer } from '../../messages/mail-server.fixture';
import { itemsOf, ReviewedWorkspace } from '../reviewed-workspace.fixture';
import { NudgeCheckIns } from './nudge-check-ins';

let telltale: TestApp;
let mail: MailServer;
let of: ReviewedWorkspace;
let project: ProjectReply;
let owner: { readonly id: string; readonly accountId: string };

beforeAll(async () => {
  mail = await MailServer.start();
  const messages = {
    smtpUrl: mail.url,
    mailFrom: 'post@telltale.example',
    publicUrl: 'https://telltale.example',
  };
  telltale = await startTestApp({ messages });
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  mail.taken.length = 0;
  await telltale.database.query('delete from throttle; delete from check_in; delete from message');
  of = await ReviewedWorkspace.of(telltale);
  const dana = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer', clients: [of.halden] });
  const { body } = await of.ada.visitor.post<{ id: string }>('/api/v1/people', {
    ...{
      clientId: of.halden,
      name: 'Dana Reyes',
      function: 'business',
      level: 'vp',
      accountId: dana.accountId,
    },
  });
  owner = { id: body.id, accountId: dana.accountId };
  project = await makeProject(of.ada, of.halden, {
    name: 'Invoice matching',
    stage: 'building',
    facts: { 'business-owner': known({ personId: owner.id }), builder: NONE, 'eval-suite': NONE },
  });
});
afterAll(async () => {
  await telltale.stop();
  await mail.stop();
});

const path = () => `/api/v1/projects/${project.id}/check-ins`;
async function ask(request: object = {}): Promise<CheckInMadeReply & { link: string }> {
  const reply = await of.ada.visitor.post<CheckInMadeReply & { link: string }>(path(), request);
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body;
}
const api = (link: string) => link.replace('/check-in/', '/api/v1/check-ins/');
const open = (link: string) => telltale.stranger.get<CheckInLinkReply & ProblemReply>(api(link));
const answer = (link: string, body: object) =>
  telltale.stranger.post<CheckInLinkReply & ProblemReply>(api(link), body);
const deliver = () => telltale.app.get(DeliverMessages).run();

describe('a check-in', () => {
  it('asks the business owner one question a mode that matters, by mail, and is answered without an account', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ askedOf: 'Dana Reyes', isMailed: true, answeredAt: null });
    expect(asked.answers.map(({ sign }) => sign)).toEqual(expect.arrayContaining(['EVAL-1', 'BUILD-1']));
    expect(new Set(asked.answers.map(({ mode }) => mode)).size).toBe(asked.answers.length);
    await deliver();
    const link =
      /https:\/\/telltale\.example(\/check-in\/[\w-]{43})/.exec(mail.taken[0]?.text ?? '')?.[1] ?? '';
    expect(link).toBe(asked.link);
    const seen = await open(link);
    expect(differencesFrom(CheckInLinkReply, seen.text)).toEqual([]);
    expect(seen.body).toMatchObject({
      project: 'Invoice matching',
      client: 'Halden Freight',
      askedBy: 'Ada Okafor',
    });
    const answers = [
      { sign: 'EVAL-1', answer: ' We pick fifty cases this week. ' },
      { sign: 'BUILD-1', answer: '' },
    ];
    expect((await answer(link, { answers })).body.answeredAt).toBe(TEST_NOW);
    const list = await of.ada.visitor.get<CheckInListReply>(path());
    expect(differencesFrom(CheckInListReply, list.text)).toEqual([]);
    expect(list.body.open).toBeNull();
    const [told] = list.body.data;
    expect(told?.answeredBy).toBe('Dana Reyes');
    const said = Object.fromEntries((told?.answers ?? []).map(({ sign, answer: text }) => [sign, text]));
    const facts = Object.fromEntries((told?.answers ?? []).map(({ sign, fact }) => [sign, fact]));
    expect(facts).toMatchObject({ 'EVAL-1': 'eval-suite', 'BUILD-1': 'builder' });
    expect(said).toMatchObject({ 'EVAL-1': 'We pick fifty cases this week.', 'BUILD-1': null });
  });

  it('is asked once and mailed once, however often it is sent under one key', async () => {
    const headers = { 'idempotency-key': 'ask-dana' };
    for (const _ of [1, 2]) {
      const reply = await of.ada.visitor.send('POST', path(), { body: {}, headers });
      expect(reply.status).toBe(201);
    }
    await deliver();
    expect(mail.taken).toHaveLength(1);
  });

  it('is on the agenda: what came back, or that nothing did', async () => {
    const { link } = await ask();
    await of.later(2);
    const review = await of.open();
    const kinds = async () => itemsOf(await of.read(review.id)).map(({ kind }) => kind);
    expect(await kinds()).toContain('check-in-open');
    await answer(link, { answers: [{ sign: 'EVAL-1', answer: 'Next week.' }], by: 'Dana R.' });
    const item = itemsOf(await of.read(review.id)).find(({ kind }) => kind === 'check-in-answered');
    expect(item).toMatchObject({ title: 'Dana R. answered before the review' });
    expect(item?.because).toContain('Next week.');
    expect(await kinds()).not.toContain('check-in-open');
  });

  it('comes with an open review, the last one of each project on the agenda, and not with a closed one', async () => {
    await ask();
    const { link } = await ask();
    await answer(link, { answers: [{ sign: 'EVAL-1', answer: 'Next week.' }] });
    const review = await of.open();
    const { body } = await of.ada.visitor.get<CheckInListReply>(path());
    expect(review.checkIns).toEqual([{ projectId: project.id, checkIn: body.data[0] }]);
    const told = review.checkIns[0]?.checkIn.answers.find(({ sign }) => sign === 'EVAL-1');
    expect(told?.answer).toBe('Next week.');
    expect((await of.close(review.id)).checkIns).toEqual([]);
    expect(await of.minutes(review.id)).not.toContain('checkIns');
  });

  it('is reminded of once, after three days, by a link that works beside the first', async () => {
    const { link } = await ask();
    const nudge = () => telltale.app.get(NudgeCheckIns).run();
    await of.later(2);
    await nudge();
    await deliver();
    expect(mail.taken).toHaveLength(1);
    await of.later(1);
    await nudge();
    await nudge();
    await deliver();
    expect(mail.taken.map(({ subject }) => subject)).toEqual([
      'How does Invoice matching stand?',
      'Reminder: How does Invoice matching stand?',
    ]);
    const second = /(\/check-in\/[\w-]{43})/.exec(mail.taken[1]?.text ?? '')?.[1] ?? '';
    expect(second).not.toBe(link);
    for (const one of [link, second]) expect((await open(one)).status).toBe(200);
    await answer(second, { answers: [{ sign: 'EVAL-1', answer: 'Soon.' }] });
    expect((await open(link)).body).toMatchObject({
      code: 'answer-link-ended',
      detail: 'It was answered already. Thank you.',
    });
  });

  it('says the last day of its link as the client counts days: by mail, in the reminder, and on its page', async () => {
    const zone = `update client set time_zone = 'America/Los_Angeles' where id = $1`;
    await telltale.database.query(zone, [of.halden]);
    // Seven in the evening of the day before, where the client is.
    telltale.clock.moveTo(new Date('2026-11-24T03:00:00.000Z'));
    const { link } = await ask();
    await of.later(3);
    await telltale.app.get(NudgeCheckIns).run();
    await deliver();
    expect(mail.taken).toHaveLength(2);
    for (const { text } of mail.taken) expect(text).toContain('ends on 7 December 2026');
    expect((await open(link)).body.linkEndsOn).toBe('2026-12-07');
  });

  it('leaves the secret of its link nowhere once it was mailed', async () => {
    const { link } = await ask();
    await deliver();
    const secret = link.split('/').at(-1) ?? '';
    const kept = await telltale.database.query('select content::text from message');
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('takes one answer, to what was asked, until its link ends', async () => {
    const { link } = await ask();
    for (const body of [
      {},
      { answers: [] },
      { answers: [{ sign: 'LOCK-9', answer: 'x' }] },
      { answers: [{ sign: 'EVAL-1', answer: 'x'.repeat(501) }] },
    ])
      expect((await answer(link, body)).status).toBe(422);
    const both = await Promise.all(
      [1, 2].map((n) => answer(link, { answers: [{ sign: 'EVAL-1', answer: `${n}` }] })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    const late = await ask();
    await of.later(14);
    expect((await open(late.link)).body.detail).toBe(
      'It was asked on 23 November 2026, and a link ends after 14 days. Ask for a new one.',
    );
    expect((await open(`/check-in/${'x'.repeat(43)}`)).status).toBe(410);
  });

  it('is asked of somebody else who is named, and of nobody of another client', async () => {
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const stranger = await of.ada.visitor.post<{ id: string }>('/api/v1/people', {
      clientId: other,
      name: 'Sam',
    });
    const refused = await of.ada.visitor.post<ProblemReply>(path(), { personId: stranger.body.id });
    expect(refused.body.errors?.[0]?.pointer).toBe('#/personId');
    const builder = await of.ada.visitor.post<{ id: string }>('/api/v1/people', {
      clientId: of.halden,
      name: 'Jonas Ek',
    });
    expect(await ask({ personId: builder.body.id })).toMatchObject({ askedOf: 'Jonas Ek', isMailed: false });
    const viewer = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer' });
    expect((await viewer.visitor.post(path(), {})).status).toBe(403);
    const outsider = await telltale.people.newWorkspace({ role: 'editor' });
    expect((await outsider.visitor.post(path(), {})).status).toBe(404);
    expect((await of.ada.visitor.get(`/api/v1/projects/${randomUUID()}/check-ins`)).status).toBe(404);
  });
});
