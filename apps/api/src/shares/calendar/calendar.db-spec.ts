import type { ShareLinkListReply } from '@telltale/contract';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { changeProject, known, makeProject } from '../../../test/test-projects';
import { ReviewedWorkspace } from '../../reviews/reviewed-workspace.fixture';
import { LINKS, share } from '../share-links.fixture';

let telltale: TestApp;
let of: ReviewedWorkspace;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  await telltale.database.query('delete from throttle');
  of = await ReviewedWorkspace.of(telltale);
});
afterAll(() => telltale.stop());

describe('a calendar', () => {
  /** RFC 5545 3.1: a line that goes on begins with a space. */
  const calendar = async (link: string) => {
    const { text, headers, status } = await telltale.stranger.get(link);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    return text.replace(/\r\n[ \t]/g, '').split('\r\n');
  };
  const entries = (lines: readonly string[]) =>
    lines.flatMap((line, index) =>
      line.startsWith('SUMMARY:') ? [`${startBefore(lines, index)} ${line.slice(8)}`] : [],
    );
  const startBefore = (lines: readonly string[], index: number) =>
    lines
      .slice(0, index)
      .reverse()
      .find((line) => line.startsWith('DTSTART'))
      ?.split(':')[1] ?? '';

  it('holds what has a day, and follows it when it moves', async () => {
    const project = await of.heldByVendor();
    await of.decide(project, {
      kind: 'fix',
      reason: 'Soon',
      dueOn: '2026-12-10',
      conditions: [{ kind: 'text', text: 'Acme hands it over', by: '2026-12-05' }],
    });
    const path = `/api/v1/projects/${project.id}`;
    await of.ada.visitor.post(`${path}/waivers`, { sign: 'LOCK-1', reason: 'Soon', until: '2026-12-20' });
    const read = await of.ada.visitor.get<{ version: number }>(path);
    const planned = await changeProject(
      of.ada,
      { id: project.id, version: read.body.version },
      {
        facts: {
          'target-on': known({ on: '2027-02-01', precision: 'day' }),
          'model-pin': known('small-model-2'),
          'model-retires-on': known({ on: '2027-03-01', precision: 'month' }),
        },
      },
    );
    await of.open({ on: '2026-11-30' });
    const { link } = await share(of, { kind: 'calendar', name: 'Mine' });
    expect(link).toMatch(/^\/api\/v1\/calendars\/[\w-]{43}\.ics$/);
    const before = await calendar(link);
    expect(before.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(entries(before)).toEqual([
      '20261130 Review',
      '20261205 Invoice matching: Acme hands it over by 5 December 2026',
      '20261210 Invoice matching: decision due (fix)',
      '20261220 Invoice matching: waiver ends: A vendor holds what should be ours',
      '20270201 Invoice matching: target',
      '20270331 Invoice matching: small-model-2 retires',
    ]);
    const uids = (lines: readonly string[]) => lines.filter((line) => line.startsWith('UID:'));
    await changeProject(of.ada, planned, {
      facts: { 'target-on': known({ on: '2027-02-15', precision: 'day' }) },
    });
    const after = await calendar(link);
    expect(entries(after)).toContain('20270215 Invoice matching: target');
    expect(uids(after)).toEqual(uids(before));
    expect((await of.ada.visitor.get<ShareLinkListReply>(LINKS)).body.data[0]).toMatchObject({
      kind: 'calendar',
      views: 1,
      expiresOn: null,
    });
  });

  it('is anybody’s own, and of the clients that they see', async () => {
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const target = { 'target-on': known({ on: '2027-02-01', precision: 'day' }) };
    await makeProject(of.ada, other, { name: 'Elsewhere', stage: 'scoped', facts: target });
    await makeProject(of.ada, of.halden, { name: 'Here', stage: 'scoped', facts: target });
    const viewer = await telltale.people.newMember(of.ada.workspaceId, {
      role: 'viewer',
      clients: [of.halden],
    });
    const { link } = await share(of, { kind: 'calendar', name: 'Mine' }, viewer);
    expect(entries(await calendar(link))).toEqual(['20270201 Here: target']);
    expect(
      (await telltale.stranger.get(link.replace('calendars', 'shared').replace('.ics', ''))).status,
    ).toBe(410);
  });

  it('keeps hostile names as text', async () => {
    const name = 'A\r\nSUMMARY:injected; x, y';
    await makeProject(of.ada, of.halden, {
      name: name.replace('\r\n', ' '),
      stage: 'scoped',
      facts: { 'target-on': known({ on: '2027-02-01', precision: 'day' }) },
    });
    const { link } = await share(of, { kind: 'calendar', name: 'Mine' });
    expect(entries(await calendar(link))).toEqual(['20270201 A SUMMARY:injected\\; x\\, y: target']);
  });
});
