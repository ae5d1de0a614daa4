import { BackTestReply, type BackTestSignReply, type ProblemReply } from '@telltale/contract';
import { parse } from 'csv-parse/sync';
import { differencesFrom } from '../../test/contract-shape';
import { statementsOf } from '../../test/statement-counter';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, GOES_LIVE, known, makeProject, NONE } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let client: string;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
  client = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterAll(() => telltale.stop());

/** Days pass; a session of the first day is over by then. */
async function pass(days: number): Promise<void> {
  telltale.clock.advance({ days });
  ada = await telltale.people.newMember(ada.workspaceId);
}

const today = () => telltale.clock.today('UTC');
const WITHOUT_SUITE = { 'eval-suite': NONE };
const begin = (facts: object = WITHOUT_SUITE) =>
  makeProject(ada, client, { stage: 'building', facts: { ...facts } });

type Project = Awaited<ReturnType<typeof begin>>;
const stop = (project: Project) => changeProject(ada, project, { stage: 'stopped', reason: 'No owner.' });
const ship = (project: Project) => changeProject(ada, project, GOES_LIVE);

async function backTest(query = '', member = ada): Promise<BackTestReply> {
  const reply = await member.visitor.get<BackTestReply>(`/api/v1/portfolio/back-test${query}`);
  if (reply.status !== 200) throw new Error(reply.text);
  expect(differencesFrom(BackTestReply, reply.text)).toEqual([]);
  return reply.body;
}

const sign = ({ signs }: BackTestReply, id: string) =>
  signs.find((one) => one.id === id) as BackTestSignReply;

it('counts a project that was still running on the day, and none that ended on it', async () => {
  const [onTheDay, after, shippedOnIt, shippedAfter] = [
    await begin(),
    await begin(),
    await begin(),
    await begin(),
  ];
  await pass(30);
  await stop(onTheDay);
  await ship(shippedOnIt);
  await pass(1);
  await stop(after);
  await ship(shippedAfter);
  const found = await backTest('?day=30');
  expect(found.stopped).toEqual({ ended: 2, cases: 1, notWatched: 1, sample: 0 });
  expect(found.shipped).toEqual({ ended: 2, cases: 1, notWatched: 1, sample: 0 });
  expect(found.words).toBe(
    'On day 30 Telltale watched 1 that stopped and 1 that shipped; on both it is silent below 10 cases.',
  );
  expect(sign(found, 'EVAL-1').stopped).toEqual({
    judged: 1,
    lit: 1,
    clear: 0,
    unknown: 0,
    notApplicable: 0,
    share: null,
    words: 'silent below 10 cases: 1 stopped, lit on 1',
  });
  expect((await backTest('?day=60')).stopped.cases).toBe(0);
});

it('counts days from the start, but never from before the project was recorded', async () => {
  const started = (on: string) => begin({ ...WITHOUT_SUITE, 'started-on': known(on) });
  const later = new Date(Date.parse(today()) + 10 * 86_400_000).toISOString().slice(0, 10);
  const [long, coming] = [await started('2024-01-01'), await started(later)];
  await pass(31);
  await stop(long);
  await stop(coming);
  // Day 30 of the one that began ten days later had not come yet.
  expect((await backTest()).stopped).toMatchObject({ ended: 2, cases: 1 });
});

it('reads the day as it was, whatever was recorded since', async () => {
  const lit = await begin();
  const unasked = await begin({});
  await pass(29);
  const cleared = await changeProject(ada, lit, { facts: { 'eval-suite': known('triage') } });
  await pass(2);
  const asked = await changeProject(ada, unasked, { facts: WITHOUT_SUITE });
  await stop(cleared);
  await stop(asked);
  const { stopped } = sign(await backTest('?day=30'), 'EVAL-1');
  expect(stopped).toMatchObject({ judged: 1, lit: 0, clear: 1, unknown: 1 });
});

it('does not count what Telltale did not watch: recorded after the end, told from before, made up', async () => {
  await makeProject(ada, client, { stage: 'stopped' });
  await makeProject(ada, client, { stage: 'production' });
  const told = await begin();
  const sampled = await telltale.people.newClient(ada.workspaceId, 'Sample', 'SAM');
  await telltale.database.query('update client set is_sample = true where id = $1', [sampled]);
  const sample = await makeProject(ada, sampled, { stage: 'building' });
  await pass(40);
  const shipped = await ship(told);
  await changeProject(ada, shipped, { facts: { 'entered-production-on': known('2026-01-01') } });
  await stop(sample);
  const found = await backTest();
  expect(found.stopped).toEqual({ ended: 2, cases: 0, notWatched: 1, sample: 1 });
  expect(found.shipped).toEqual({ ended: 2, cases: 0, notWatched: 2, sample: 0 });
});

describe('with 10 that stopped and 9 that shipped', () => {
  beforeEach(async () => {
    const stopping: Project[] = [];
    const shipping: Project[] = [];
    for (let n = 0; n < 10; n += 1)
      stopping.push(await begin(n < 6 ? WITHOUT_SUITE : { 'eval-suite': known('triage') }));
    for (let n = 0; n < 9; n += 1) shipping.push(await begin());
    await pass(31);
    for (const project of stopping) await stop(project);
    for (const project of shipping) await ship(project);
  });

  it('tells a share of the ten and is silent on the nine', async () => {
    const found = await backTest();
    const { stopped, shipped } = sign(found, 'EVAL-1');
    expect(stopped.words).toBe('lit on 6 of 10 stopped: 60 % (95 % interval 31 to 83 %)');
    expect(stopped.share?.low).toBeCloseTo(0.3127, 4);
    expect(shipped).toMatchObject({ judged: 9, share: null });
    expect(shipped.words).toBe('silent below 10 cases: 9 shipped, lit on 9');
    expect(found.words).toBe(
      'On day 30 Telltale watched 10 that stopped and 9 that shipped; on those that shipped it is silent below 10 cases.',
    );
  });

  it('comes as a file, in which a share that is not told is empty', async () => {
    const reply = await ada.visitor.get('/api/v1/exports/back-test?day=30');
    expect(reply.headers.get('content-disposition')).toBe(
      'attachment; filename="telltale-back-test-day-30.csv"',
    );
    const lines: Record<string, string>[] = parse(reply.text, { bom: true, columns: true });
    expect(lines.find(({ Sign }) => Sign === 'EVAL-1')).toMatchObject({
      Day: '30',
      Mode: 'Evaluation',
      'Stopped: lit': '6',
      'Stopped: clear': '4',
      'Stopped: share lit': '0.6',
      'Stopped: interval low': '0.3127',
      'Shipped: lit': '9',
      'Shipped: share lit': '',
    });
  });

  it('tells others nothing', async () => {
    const other = await telltale.people.newClient(ada.workspaceId, 'Other', 'OTH');
    const scoped = await telltale.people.newMember(ada.workspaceId, { clients: [other] });
    const intruder = await telltale.people.newWorkspace();
    for (const member of [scoped, intruder]) {
      for (const query of ['', `?client=${client}`]) {
        const { stopped, shipped } = await backTest(query, member);
        expect([stopped.ended, shipped.ended]).toEqual([0, 0]);
      }
      const file = await member.visitor.get(`/api/v1/exports/back-test?client=${client}`);
      expect(file.text).toContain(
        'EVAL-1,Evaluation,Nobody can say whether it gets better or worse,0,0,0,0,,,,0,0,0,0,,,',
      );
    }
    expect((await backTest(`?client=${client}`)).stopped.ended).toBe(10);
    expect((await backTest(`?client=${other}`)).stopped.ended).toBe(0);
  });
});

it('takes 30, 60 and 90 only, and needs one statement beside the session', async () => {
  expect((await backTest()).day).toBe(30);
  expect((await backTest('?day=90')).day).toBe(90);
  const refused = await ada.visitor.get<ProblemReply>('/api/v1/portfolio/back-test?day=45');
  expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, 'day']);
  expect((await telltale.stranger.get('/api/v1/portfolio/back-test')).status).toBe(401);
  const statements = await statementsOf(() => backTest());
  expect(statements.filter((sql) => !/^(begin|commit)/i.test(sql))).toHaveLength(2);
});
