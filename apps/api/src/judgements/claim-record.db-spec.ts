import { ClaimRecordReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { statementsOf } from '../../test/statement-counter';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';
import { Visitor } from '../../test/visitor';

let telltale: TestApp;
let ada: Member;
let halden: string;
let brightwater: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  brightwater = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics', 'BRI');
  await tellTheStory();
});
afterAll(() => telltale.stop());

const record = async (query = '', member = ada) => {
  const reply = await member.visitor.get<ClaimRecordReply>(`/api/v1/portfolio/claims${query}`);
  if (reply.status !== 200) throw new Error(reply.text);
  expect(differencesFrom(ClaimRecordReply, reply.text)).toEqual([]);
  return reply.body;
};
const claim = async (id: string, status: string) => {
  const reply = await ada.visitor.post(`/api/v1/projects/${id}/claims`, { status, sentence: 'So it is.' });
  if (reply.status !== 201) throw new Error(reply.text);
};
const goTo = async (day: string) => {
  telltale.clock.moveTo(`${day}T09:00:00Z`);
  ada = {
    ...ada,
    visitor: new Visitor(telltale.url, await telltale.people.newSession(ada.workspaceId, ada.accountId)),
  };
};

const DANA = known({ name: 'Dana Reyes', title: 'VP Claims', function: 'business', level: 'vp' });
const MOSES = known({ name: 'Moses Adler', function: 'business', level: 'vp' });
const OFF_TRACK = { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) };

/** From Wednesday 2 September, week 36, to Wednesday 25 November, week 48. */
async function tellTheStory(): Promise<void> {
  await goTo('2026-09-02');
  const triage = await makeProject(ada, halden, {
    stage: 'scoped',
    facts: { ...OFF_TRACK, 'business-owner': DANA },
  });
  const letters = await makeProject(ada, brightwater, { stage: 'scoped', facts: { 'business-owner': DANA } });
  const radar = await makeProject(ada, halden, { stage: 'scoped', facts: { 'business-owner': NONE } });
  await makeProject(ada, halden, { stage: 'scoped', facts: { ...OFF_TRACK, 'business-owner': MOSES } });
  await claim(triage.id, 'on-track');
  await claim(radar.id, 'at-risk');
  await goTo('2026-11-11');
  await claim(triage.id, 'off-track');
  await claim(letters.id, 'on-track');
  await goTo('2026-11-16');
  await changeProject(ada, await readProject(ada, triage.id), { facts: { 'business-owner': MOSES } });
  await goTo('2026-11-25');
  await changeProject(ada, await readProject(ada, radar.id), { stage: 'stopped', reason: 'No data' });
}

const weekOf = (reply: ClaimRecordReply, name: string | null, week: string) =>
  reply.owners.find(({ owner }) => (owner?.name ?? null) === name)?.weeks.find((one) => one.week === week);

describe('the record of claims against what was computed', () => {
  it('tells twelve weeks, the present one to today', async () => {
    const { weeks, owners, of } = await record();
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([
      12,
      { week: '2026-W37', from: '2026-09-07', until: '2026-09-13' },
      { week: '2026-W48', from: '2026-11-23', until: '2026-11-29' },
    ]);
    expect(owners.map(({ owner }) => owner && [owner.name, owner.client.name])).toEqual([
      null,
      ['Dana Reyes', 'Halden Freight'],
      ['Dana Reyes', 'Brightwater Clinics'],
      ['Moses Adler', 'Halden Freight'],
    ]);
    expect(owners.map(({ weeks: told }) => told.length)).toEqual([12, 12, 12, 12]);
    expect(of).toBe(4);
  });

  it('counts per owner of that time how each claim stood at the end of the week', async () => {
    const reply = await record();
    const none = { claimed: 0, rosierByOne: 0, rosierByTwo: 0, gloomier: 0, agreeing: 0, notComparable: 0 };
    expect(weekOf(reply, 'Dana Reyes', '2026-W37')).toEqual({
      week: '2026-W37',
      ...none,
      claimed: 1,
      rosierByTwo: 1,
    });
    expect(weekOf(reply, 'Dana Reyes', '2026-W45')).toMatchObject({ claimed: 1, rosierByTwo: 1 });
    // The claim was set right on Wednesday of week 46, and the project got another owner in week 47.
    expect(weekOf(reply, 'Dana Reyes', '2026-W46')).toEqual({
      week: '2026-W46',
      ...none,
      claimed: 1,
      agreeing: 1,
    });
    expect(weekOf(reply, 'Dana Reyes', '2026-W47')).toEqual({ week: '2026-W47', ...none });
    expect(weekOf(reply, 'Moses Adler', '2026-W46')).toEqual({ week: '2026-W46', ...none });
    expect(weekOf(reply, 'Moses Adler', '2026-W47')).toMatchObject({ claimed: 1, agreeing: 1 });
    expect(weekOf(reply, null, '2026-W47')).toMatchObject({ claimed: 1, rosierByOne: 1 });
  });

  it('leaves out what has ended by then', async () => {
    expect(weekOf(await record(), null, '2026-W48')).toMatchObject({ claimed: 0 });
  });

  it('keeps to one client', async () => {
    const { owners, of } = await record(`?client=${brightwater}`);
    expect([owners.map(({ owner }) => owner?.name), of]).toEqual([['Dana Reyes'], 1]);
    expect(owners[0]?.owner).toMatchObject({ name: 'Dana Reyes', title: 'VP Claims' });
    expect(owners[0]?.weeks.at(-1)).toMatchObject({ claimed: 1, notComparable: 1, agreeing: 0 });
  });

  it('needs one statement beside the session', async () => {
    const statements = await statementsOf(() => record());
    expect(statements.filter((sql) => !/^(begin|commit)/i.test(sql))).toHaveLength(2);
  });

  it('tells others nothing', async () => {
    const intruder = await telltale.people.newWorkspace();
    expect(await record('', intruder)).toMatchObject({ owners: [], of: 0 });
    expect(await record(`?client=${halden}`, intruder)).toMatchObject({ owners: [], of: 0 });
    const scoped = await telltale.people.newMember(ada.workspaceId, {
      role: 'viewer',
      clients: [brightwater],
    });
    const { owners } = await record('', scoped);
    expect(owners).toEqual((await record(`?client=${brightwater}`)).owners);
    expect(await record(`?client=${halden}`, scoped)).toMatchObject({ owners: [], of: 0 });
  });
});
