import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { ReviewedWorkspace } from '../../reviews/reviewed-workspace.fixture';
import { share } from '../share-links.fixture';

let telltale: TestApp;
let of: ReviewedWorkspace;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  // A Monday.
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await ReviewedWorkspace.of(telltale);
});
afterAll(() => telltale.stop());

interface Entry {
  readonly on: string;
  readonly said: string;
  readonly uid: string;
}

/** RFC 5545 3.1: a line that goes on begins with a space. */
async function entriesAt(link: string): Promise<Entry[]> {
  const { text } = await telltale.stranger.get(link);
  const events = text
    .replace(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1);
  const valueOf = (event: string, name: string) =>
    new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm').exec(event)?.[1] ?? '';
  return events.map((event) => ({
    on: valueOf(event, 'DTSTART'),
    said: [valueOf(event, 'SUMMARY'), valueOf(event, 'DESCRIPTION')].join(', '),
    uid: valueOf(event, 'UID'),
  }));
}

const saidAt = async (link: string) => (await entriesAt(link)).map(({ on, said }) => `${on} ${said}`);
const calendar = async (request: object = {}) =>
  (await share(of, { kind: 'calendar', name: 'Mine', ...request })).link;
const setOwn = (settings: object, clientId = of.halden) =>
  of.ada.visitor.patch(`/api/v1/clients/${clientId}`, 1, settings);

describe('the entry of a client’s next review', () => {
  it('is a whole day, the next of the client’s weekday, today included', async () => {
    await setOwn({ reviewWeekday: 2 });
    const link = await calendar();
    expect(await saidAt(link)).toEqual(['20261124 Review is due, Halden Freight']);
    const { text } = await telltale.stranger.get(link);
    expect(text).toContain('DTSTART;VALUE=DATE:20261124');
    await of.later(1);
    expect(await saidAt(link)).toEqual(['20261124 Review is due, Halden Freight']);
    await of.later(1);
    expect(await saidAt(link)).toEqual(['20261201 Review is due, Halden Freight']);
  });

  it('goes by the client’s clock, not by the workspace’s', async () => {
    // In Kiritimati, 14 hours ahead, it is Tuesday.
    telltale.clock.moveTo(new Date('2026-11-23T10:00:00.000Z'));
    await setOwn({ reviewWeekday: 1, timeZone: 'Pacific/Kiritimati' });
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    await setOwn({ reviewWeekday: 1 }, other);
    expect(await saidAt(await calendar())).toEqual([
      '20261123 Review is due, Other',
      '20261130 Review is due, Halden Freight',
    ]);
  });

  it('moves a week on under its UID once that day’s review is opened, and stays there when it is closed', async () => {
    await of.heldByVendor();
    await setOwn({ reviewWeekday: 1 });
    const link = await calendar();
    const [due] = await entriesAt(link);
    expect(due).toMatchObject({ on: '20261123', uid: `next-review-${of.halden}@telltale` });
    const moved = ['20261123 Review, Halden Freight', '20261130 Review is due, Halden Freight'];
    const { id } = await of.open({ clientId: of.halden });
    expect(await saidAt(link)).toEqual(moved);
    await of.close(id);
    expect(await saidAt(link)).toEqual(moved);
    expect((await entriesAt(link))[1]?.uid).toBe(due?.uid);
  });

  it('stays where the review of that day was of another day, or of all clients', async () => {
    await setOwn({ reviewWeekday: 3 });
    const link = await calendar();
    await of.close((await of.open({ clientId: of.halden })).id);
    await of.close((await of.open({ on: '2026-11-25' })).id);
    const said = await saidAt(link);
    expect(said.sort()).toEqual([
      '20261123 Review, Halden Freight',
      '20261125 Review is due, Halden Freight',
      '20261125 Review, ',
    ]);
  });

  it('is there without a project, and not for a client without a weekday of its own', async () => {
    await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const root = await telltale.people.newMember(of.ada.workspaceId, { role: 'administrator' });
    await root.visitor.send('PUT', '/api/v1/digest', { body: { isOn: true, weekday: 4, hour: 7 } });
    const link = await calendar();
    expect(await saidAt(link)).toEqual([]);
    await setOwn({ reviewWeekday: 2 });
    expect(await saidAt(link)).toEqual(['20261124 Review is due, Halden Freight']);
  });

  it('is in no calendar of another client, or of another workspace', async () => {
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    await setOwn({ reviewWeekday: 2 });
    const stranger = await ReviewedWorkspace.of(telltale);
    expect(await saidAt(await calendar({ clientId: other }))).toEqual([]);
    expect(await saidAt((await share(stranger, { kind: 'calendar', name: 'Mine' })).link)).toEqual([]);
    expect(await saidAt(await calendar({ clientId: of.halden }))).toHaveLength(1);
  });
});
