import type { ProblemReply } from '@telltale/contract';
import { statementsOf } from '../../test/statement-counter';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE } from '../../test/test-projects';
import { makeAll, many, newClients, type ProjectRequest, signalFor, signalsFor } from './signals.fixture';

let telltale: TestApp;
let ada: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

const dated = (start: string, target: string) => ({
  'started-on': known(start),
  'target-on': known(target),
});

it('counts nothing where there is nothing', async () => {
  const found = await signalsFor(ada);
  expect(Object.values(found).map(({ n }) => n)).toEqual(Object.values(found).map(() => 0));
  expect(found['share-shipped']?.hidden).toBe('hidden: 0 finished projects, at least 5 are needed');
});

describe('the share shipped', () => {
  it('is hidden with 4 finished and told with 5; a long overdue one counts against it', async () => {
    const [client] = await newClients(telltale, ada, 'Halden');
    const overdue = dated('2026-08-25', '2026-10-09');
    await makeAll(ada, client, [
      ...many(2, { stage: 'production' }),
      ...many(2, { stage: 'stopped' }),
      // 90 days is twice the window of 45, and no more than that.
      { stage: 'pilot', facts: overdue },
      { stage: 'building', facts: dated('2026-08-24', '2026-10-08') },
    ]);
    expect(await signalFor(ada, 'share-shipped')).toMatchObject({
      hidden: 'hidden: 4 finished projects, at least 5 are needed',
      share: null,
      counts: { Shipped: 2, 'Stopped before Production': 2, 'Running past twice the original window': 1 },
    });
    await makeProject(ada, client, { stage: 'stopped' });
    expect(await signalFor(ada, 'share-shipped')).toMatchObject({
      title: '2 of 6 shipped: 33 %, not clearly different from the article’s 30 %.',
      n: 6,
      hidden: null,
      share: { words: '33 % (95 % interval 10 to 70 %)', beside: { share: 0.3 } },
    });
  });

  it('keeps the original window when the target moves, and what shipped counts once', async () => {
    const [client] = await newClients(telltale, ada, 'Halden');
    const late = await makeProject(ada, client, {
      stage: 'building',
      facts: dated('2026-06-01', '2026-07-01'),
    });
    await changeProject(ada, late, { facts: { 'target-on': known('2027-06-01') } });
    const live = await makeProject(ada, client, { stage: 'production' });
    await changeProject(ada, live, { stage: 'retired' });
    expect((await signalFor(ada, 'share-shipped')).counts).toMatchObject({
      Shipped: 1,
      'Running past twice the original window': 1,
      'Stopped before Production': 0,
    });
  });

  it('takes no missing window, stage or way to Production for a failure', async () => {
    const [client] = await newClients(telltale, ada, 'Halden');
    await makeAll(ada, client, [
      { stage: 'building', facts: { 'started-on': known('2020-01-01') } },
      { stage: 'building', facts: { 'started-on': known('2020-01-01'), 'target-on': NONE } },
      { stage: 'pilot', facts: { 'target-on': known('2026-08-01') } },
      { stage: 'retired' },
      {},
    ]);
    const found = await signalFor(ada, 'share-shipped');
    expect([found.n, found.notKnown]).toEqual([
      0,
      [
        '3 running projects are without a known start and original target: not counted.',
        '1 project is retired, and nobody told whether it shipped: not counted.',
        'The stage of 1 project was not asked.',
      ],
    ]);
  });
});

it('tells how the first project of each client stands', async () => {
  const [inside, late, dead, unknown, shipped, open] = await newClients(
    telltale,
    ada,
    'Inside',
    'Late',
    'Dead',
    'Open',
    'Shipped',
    'Windowless',
    'None',
  );
  const first = (client: string, request: ProjectRequest) => makeProject(ada, client, request);
  await first(inside, { stage: 'building', facts: dated('2026-10-01', '2026-11-23') });
  await first(late, { stage: 'building', facts: dated('2026-10-01', '2026-11-22') });
  const ended = await first(dead, { stage: 'building', facts: dated('2026-10-01', '2026-12-01') });
  await changeProject(ada, ended, { stage: 'stopped', reason: 'The vendor left.' });
  await first(unknown, { stage: 'building' });
  await first(shipped, { stage: 'production' });
  await first(open, { stage: 'building', facts: { 'started-on': known('2026-10-01') } });
  expect(await signalFor(ada, 'first-projects')).toMatchObject({
    title:
      'Of the first projects of 7 clients, 1 has shipped, 1 runs inside its window, 1 is late, 1 is dead and 1 has not begun.',
    n: 7,
    counts: { 'Not known': 2 },
  });
});

it('keeps to the clients that are asked for, and to those that may be seen', async () => {
  const [one, other] = await newClients(telltale, ada, 'One', 'Other');
  await makeAll(ada, one, many(3, { stage: 'stopped' }));
  await makeAll(ada, other, many(2, { stage: 'production' }));
  const scoped = await telltale.people.newMember(ada.workspaceId, { clients: [other] });
  const intruder = await telltale.people.newWorkspace();
  const shipped = async (member: Member, query = '') => {
    const { 'share-shipped': share, 'first-projects': first } = await signalsFor(member, query);
    return [share?.n, first?.n];
  };
  expect(await shipped(ada)).toEqual([5, 2]);
  expect(await shipped(ada, `?client=${one}`)).toEqual([3, 1]);
  expect(await shipped(ada, `?client=${one},${other}`)).toEqual([5, 2]);
  expect(await shipped(scoped)).toEqual([2, 1]);
  expect(await shipped(scoped, `?client=${one}`)).toEqual([0, 0]);
  expect(await shipped(intruder)).toEqual([0, 0]);
  expect(await shipped(intruder, `?client=${one}`)).toEqual([0, 0]);
  expect((await telltale.stranger.get('/api/v1/portfolio/signals')).status).toBe(401);
  const refused = await ada.visitor.get<ProblemReply>('/api/v1/portfolio/signals?client=nobody');
  expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, 'client']);
});

it('needs one statement beside the session', async () => {
  const statements = await statementsOf(() => signalsFor(ada));
  expect(statements.filter((sql) => !/^(begin|commit)/i.test(sql))).toHaveLength(2);
});
