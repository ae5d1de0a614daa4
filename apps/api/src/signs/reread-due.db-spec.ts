import type { ProjectReply } from '@telltale/contract';
import { addDays } from '@telltale/domain';
import { makeManyProjects } from '../../test/many-projects';
import { planOf } from '../../test/plan';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, readProject } from '../../test/test-projects';
import { Visitor } from '../../test/visitor';
import { RereadDue, TAKE_DUE } from './reread-due';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeEach(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace({ timeZone: 'Europe/Berlin' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterEach(() => telltale.stop());

const rereadDue = () => telltale.app.get(RereadDue).run();
const signOf = ({ signs }: ProjectReply, id: string) => signs.find((sign) => sign.id === id);
const all = async () => {
  const rows: unknown[] = [];
  for (const table of ['project', 'reading_period', 'lit_episode', 'counter_delta', 'outbox'])
    rows.push(await telltale.database.query(`select * from ${table} order by 1, 2, 3`));
  return rows;
};

/** EVAL-3 is serious from the 8th day after a run on, critical from the 29th. */
const withRun = (on: string) =>
  makeProject(ada, halden, { stage: 'building', facts: { 'last-eval-run-on': known(on) } });

describe('the daily re-reading', () => {
  it('lights a sign the next morning, and not the evening before', async () => {
    const { id, version, updatedAt } = await withRun('2026-11-16');
    telltale.clock.moveTo('2026-11-23T22:59:00Z');
    await rereadDue();
    expect(signOf(await readProject(ada, id), 'EVAL-3')?.reading).toBe('clear');
    // Midnight in Berlin.
    telltale.clock.moveTo('2026-11-23T23:05:00Z');
    await rereadDue();
    const lit = await readProject(ada, id);
    expect(signOf(lit, 'EVAL-3')).toMatchObject({
      reading: 'lit',
      severity: 'serious',
      litSince: '2026-11-24',
    });
    expect(lit).toMatchObject({ version, updatedAt, litSigns: 1 });
  });

  it('goes by the time zone of each client', async () => {
    const auckland = await telltale.people.newClient(ada.workspaceId, 'Kauri', 'KAU');
    await telltale.database.query(`update client set time_zone = 'Pacific/Auckland' where id = $1`, [
      auckland,
    ]);
    const facts = { 'last-eval-run-on': known('2026-11-16') };
    const there = await makeProject(ada, auckland, { stage: 'building', facts });
    const here = await withRun('2026-11-16');
    telltale.clock.moveTo('2026-11-23T12:00:00Z');
    await rereadDue();
    expect(signOf(await readProject(ada, there.id), 'EVAL-3')).toMatchObject({ litSince: '2026-11-24' });
    expect(signOf(await readProject(ada, here.id), 'EVAL-3')?.reading).toBe('clear');
  });

  it.each([
    ['Asia/Kathmandu', '2026-11-24', '2026-11-23T18:15:00Z'],
    ['Pacific/Kiritimati', '2026-11-24', '2026-11-23T10:00:00Z'],
    ['America/Los_Angeles', '2026-11-24', '2026-11-24T08:00:00Z'],
    // Before and after the clocks are put forward there, on 14 March, and back in Adelaide, on 4 April.
    ['America/Los_Angeles', '2027-03-14', '2027-03-14T08:00:00Z'],
    ['America/Los_Angeles', '2027-03-15', '2027-03-15T07:00:00Z'],
    ['Australia/Adelaide', '2027-04-04', '2027-04-03T13:30:00Z'],
    ['Australia/Adelaide', '2027-04-05', '2027-04-04T14:30:00Z'],
    ['Australia/Adelaide', '2027-06-02', '2027-06-01T14:30:00Z'],
  ])('lights in %s within a minute of the midnight of %s', async (zone, day, midnight) => {
    telltale.clock.moveTo(addDays(day, -8));
    const member = await telltale.people.newWorkspace({ timeZone: zone });
    const client = await telltale.people.newClient(member.workspaceId, 'Somewhere', 'SOM');
    const facts = { 'last-eval-run-on': known(addDays(day, -8)) };
    const { id } = await makeProject(member, client, { stage: 'building', facts });
    const runAt = async (minutes: number) => {
      telltale.clock.moveTo(new Date(Date.parse(midnight) + minutes * 60_000));
      await rereadDue();
      const cookie = await telltale.people.newSession(member.workspaceId, member.accountId);
      const visitor = new Visitor(telltale.url, cookie);
      return signOf(await readProject({ ...member, visitor }, id), 'EVAL-3');
    };
    expect(await runAt(-14)).toMatchObject({ reading: 'clear', litSince: null });
    expect(await runAt(1)).toMatchObject({ reading: 'lit', litSince: day });
  });

  it('reads each missed day in turn after a standstill', async () => {
    const early = await withRun('2026-11-16');
    const late = await withRun('2026-11-18');
    telltale.clock.moveTo('2026-12-20');
    await rereadDue();
    const cookie = await telltale.people.newSession(ada.workspaceId, ada.accountId);
    ada = { ...ada, visitor: new Visitor(telltale.url, cookie) };
    expect(signOf(await readProject(ada, early.id), 'EVAL-3')).toMatchObject({
      severity: 'critical',
      litSince: '2026-11-24',
    });
    expect(await readProject(ada, early.id)).toMatchObject({ criticalSince: '2026-12-15' });
    const past = await readProject(ada, late.id, '2026-11-26');
    expect(signOf(past, 'EVAL-3')).toMatchObject({ severity: 'serious', litSince: '2026-11-26' });
    expect(signOf(await readProject(ada, late.id, '2026-11-25'), 'EVAL-3')?.reading).toBe('clear');
    expect(signOf(await readProject(ada, late.id, '2026-12-16'), 'EVAL-3')?.severity).toBe('serious');
    expect(signOf(await readProject(ada, late.id, '2026-12-17'), 'EVAL-3')?.severity).toBe('critical');
  });

  it('changes nothing when it runs again, or in two processes at once', async () => {
    for (const day of ['10', '12', '14', '16']) await withRun(`2026-11-${day}`);
    telltale.clock.moveTo('2026-11-26');
    await Promise.all([rereadDue(), rereadDue()]);
    const once = await all();
    await Promise.all([rereadDue(), rereadDue()]);
    expect(await all()).toEqual(once);
    const episodes = await telltale.database.query(
      `select to_char(lit_on, 'MM-DD') as lit_on, severity from lit_episode where sign = 'EVAL-3' order by 1`,
    );
    expect(episodes).toEqual(
      ['11-23', '11-23', '11-23', '11-24'].map((lit_on) => ({ lit_on, severity: 'serious' })),
    );
  });

  it('is made up for by a write that comes first', async () => {
    const project = await withRun('2026-11-16');
    telltale.clock.moveTo('2026-11-27');
    await changeProject(ada, project, { facts: { 'last-eval-run-on': known('2026-11-27') } });
    const past = await readProject(ada, project.id, '2026-11-25');
    expect(signOf(past, 'EVAL-3')).toMatchObject({ reading: 'lit', litSince: '2026-11-24' });
    expect(signOf(await readProject(ada, project.id), 'EVAL-3')?.reading).toBe('clear');
  });

  it('tells the live pages of what turned, in nobody’s name', async () => {
    const { id } = await withRun('2026-11-16');
    telltale.clock.moveTo('2026-11-24');
    await telltale.database.query('delete from outbox');
    await rereadDue();
    const events = await telltale.database.query(
      'select topic, subject_id, client_id, account_id from outbox',
    );
    expect(events).toEqual([{ topic: 'project', subject_id: id, client_id: halden, account_id: null }]);
  });

  it('looks at those that are due alone', async () => {
    const on = '2026-11-23';
    await makeManyProjects(telltale.database, {
      workspaceId: ada.workspaceId,
      projects: 10_000,
      clients: 20,
      on,
    });
    const parameters = [ada.workspaceId, ['Europe/Berlin'], ['2026-11-30'], '2026-12-01', 200];
    const plan = await planOf(telltale.database, ada, TAKE_DUE, parameters);
    expect(plan.map((node) => node['Index Name'])).toContain('project_due');
    expect(
      plan.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'project'),
    ).toEqual([]);
  });
});
