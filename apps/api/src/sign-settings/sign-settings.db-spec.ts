import type { ProblemReply, SignSettingsReply, SignSettingsVersionListReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import type { Reply } from '../../test/visitor';

const ADDRESS = '/api/v1/settings/signs';

let telltale: TestApp;
let ada: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

const read = async (who = ada) => await who.visitor.get<SignSettingsReply>(ADDRESS);
const save = async (version: number, thresholds: unknown, who = ada) =>
  await who.visitor.patch<SignSettingsReply>(ADDRESS, version, { thresholds });
const limitOf = ({ body }: Reply<SignSettingsReply>, sign: string, name: string) =>
  body.thresholds.find((threshold) => threshold.sign === sign && threshold.name === name);

describe('the limits of the signs', () => {
  it('are our defaults at first, with their bounds and where they come from', async () => {
    const reply = await read();
    expect(reply.headers.get('etag')).toBe('"v1"');
    expect(reply.body).toMatchObject({ version: 1, changedBy: null, changedAt: null, renewal: null });
    expect(limitOf(reply, 'EVAL-3', 'critical')).toEqual({
      sign: 'EVAL-3',
      title: 'No eval run this week',
      mode: 'evaluation',
      name: 'critical',
      meaning: 'days without a run',
      unit: 'days',
      origin: 'default',
      value: 28,
      default: 28,
      least: 1,
      most: 365,
    });
    expect(limitOf(reply, 'EVAL-3', 'serious')).toMatchObject({ origin: 'article', value: 7 });
  });

  it('are changed one by one, each save a version', async () => {
    const second = await save(1, { 'EVAL-3': { critical: 21 } });
    expect(second.status).toBe(200);
    expect(second.headers.get('etag')).toBe('"v2"');
    expect(second.body).toMatchObject({
      version: 2,
      changedBy: 'Ada Okafor',
      changedAt: '2026-11-23T09:00:00.000Z',
      renewal: { version: 2, total: 0, done: 0, startedAt: null, finishedAt: null },
    });
    const third = await save(2, { 'BUILD-5': { serious: 10 }, 'EVAL-3': { critical: null } });
    expect(limitOf(third, 'BUILD-5', 'serious')).toMatchObject({ value: 10, default: 14 });
    expect(limitOf(third, 'EVAL-3', 'critical')).toMatchObject({ value: 28, default: 28 });
    expect((await read()).body).toEqual(third.body);
  });

  it('keep every version, newest first, with what it changed', async () => {
    await save(1, { 'EVAL-3': { critical: 21 } });
    telltale.clock.advance({ days: 1 });
    await save(2, { 'EVAL-3': { critical: null }, 'BUILD-2': { watch: 40 } });
    const first = await ada.visitor.get<SignSettingsVersionListReply>(`${ADDRESS}/versions?limit=1`);
    expect(first.body.data).toEqual([
      {
        version: 3,
        savedAt: '2026-11-24T09:00:00.000Z',
        by: 'Ada Okafor',
        changes: [
          expect.objectContaining({ sign: 'EVAL-3', name: 'critical', unit: 'days', from: 21, to: 28 }),
          expect.objectContaining({ sign: 'BUILD-2', name: 'watch', from: 30, to: 40 }),
        ],
      },
    ]);
    const { nextCursor } = first.body.page;
    const second = await ada.visitor.get<SignSettingsVersionListReply>(
      `${ADDRESS}/versions?limit=1&cursor=${nextCursor}`,
    );
    expect(second.body).toMatchObject({ data: [{ version: 2 }], page: { nextCursor: null } });
    telltale.clock.moveTo('2026-11-23T09:00:00.000Z');
  });

  it('make no version where nothing is different', async () => {
    const same = await save(1, { 'EVAL-3': { critical: 28 }, 'BUILD-5': { serious: null } });
    expect(same.body).toMatchObject({ version: 1, renewal: null });
    expect((await ada.visitor.get<SignSettingsVersionListReply>(`${ADDRESS}/versions`)).body.data).toEqual(
      [],
    );
  });

  it('let nobody save over a version that they have not seen', async () => {
    await save(1, { 'EVAL-3': { critical: 21 } });
    const late = await save(1, { 'BUILD-5': { serious: 10 } });
    expect(late.status).toBe(412);
    const blind = await ada.visitor.send<ProblemReply>('PATCH', ADDRESS, { body: { thresholds: {} } });
    expect(blind.status).toBe(428);
    expect(limitOf(await read(), 'BUILD-5', 'serious')?.value).toBe(14);
  });

  it('take one of two saves at once', async () => {
    const replies = await Promise.all([10, 11, 12].map((days) => save(1, { 'BUILD-5': { serious: days } })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await read()).body.version).toBe(2);
  });

  it.each([
    [{ 'EVAL-3': { critical: 366 } }, '#/thresholds/EVAL-3/critical', 'Send a whole number from 1 to 365'],
    [
      { 'EVAL-3': { critical: 7 } },
      '#/thresholds/EVAL-3/critical',
      'more than the limit for serious (7 days)',
    ],
    [{ 'EVAL-3': { serious: 6 } }, '#/thresholds/EVAL-3/serious', 'The article gives 7 days: it stays.'],
    [{ 'EVAL-99': {} }, '#/thresholds/EVAL-99', 'There is no such sign.'],
    [[], '#/thresholds', 'Send an object by sign and threshold'],
    ['all', '#/thresholds', 'Send an object by sign and threshold'],
  ])('refuse %j where it stands', async (thresholds, pointer, detail) => {
    for (const reply of [
      await ada.visitor.patch<ProblemReply>(ADDRESS, 1, { thresholds }),
      await ada.visitor.post<ProblemReply>(`${ADDRESS}/preview`, { thresholds }),
    ]) {
      expect(reply.status).toBe(422);
      expect(reply.body.errors).toEqual([{ pointer, detail: expect.stringContaining(detail) as string }]);
    }
    expect((await read()).body.version).toBe(1);
  });

  it('are read by everybody and changed by administrators', async () => {
    await save(1, { 'EVAL-3': { critical: 21 } });
    for (const role of ['viewer', 'editor', 'reviewer'] as const) {
      const member = await telltale.people.newMember(ada.workspaceId, { role });
      expect((await read(member)).body.version).toBe(2);
      expect((await save(2, { 'EVAL-3': { critical: 20 } }, member)).status).toBe(403);
      const preview = await member.visitor.post(`${ADDRESS}/preview`, { thresholds: {} });
      expect(preview.status).toBe(403);
    }
  });

  it('tell whoever sees some clients only nothing of the others', async () => {
    await save(1, { 'EVAL-3': { critical: 21 } });
    const halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight');
    const scoped = await telltale.people.newMember(ada.workspaceId, { clients: [halden] });
    expect((await read(scoped)).body).toMatchObject({ version: 2, renewal: null });
    expect((await save(2, { 'EVAL-3': { critical: 20 } }, scoped)).status).toBe(403);
    expect((await scoped.visitor.post(`${ADDRESS}/preview`, { thresholds: {} })).status).toBe(403);
  });

  it('are none of another workspace’s', async () => {
    await save(1, { 'EVAL-3': { critical: 21 } });
    const intruder = await telltale.people.newWorkspace();
    expect(limitOf(await read(intruder), 'EVAL-3', 'critical')?.value).toBe(28);
    const versions = await intruder.visitor.get<SignSettingsVersionListReply>(`${ADDRESS}/versions`);
    expect(versions.body.data).toEqual([]);
    expect((await telltale.stranger.get(ADDRESS)).status).toBe(401);
  });

  it('never change a version that was saved', async () => {
    await save(1, { 'EVAL-3': { critical: 21 } });
    const [rights] = await telltale.database.query<{ may: boolean }>(
      `select has_table_privilege('telltale_app', 'sign_settings_version', 'update, delete') as may`,
    );
    expect(rights?.may).toBe(false);
  });
});
