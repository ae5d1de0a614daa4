import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE } from '../../test/test-projects';
import { makeAll, newClients, signalFor, signalsFor } from './signals.fixture';

let telltale: TestApp;
let ada: Member;
let client: string;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
  [client] = await newClients(telltale, ada, 'Halden');
});
afterAll(() => telltale.stop());

const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });
/** A vendor holds the logic: LOCK-1, critical. */
const CRITICAL = { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) };
const OURS = { 'logic-holder': known({ holder: 'us' }) };

async function pass(days: number): Promise<void> {
  telltale.clock.advance({ days });
  ada = await telltale.people.newMember(ada.workspaceId);
}

it('sets roadmap items against started builds, and asks where nobody was asked', async () => {
  const item = { title: 'Claims triage', deliveredOn: '2026-05-01' };
  await makeAll(ada, client, [
    { facts: { 'roadmap-items': known([item, item, { ...item, startedOn: '2026-06-01' }]) } },
    { facts: { 'roadmap-items': NONE } },
    { facts: { kind: known('roadmap') } },
    { facts: { kind: known('build') } },
  ]);
  expect(await signalFor(ada, 'roadmap-items')).toMatchObject({
    title: '3 roadmap items and 1 started build: 3 items a build.',
    n: 3,
    counts: { 'Items with a started build': 1, 'Items without': 2 },
    notKnown: ['What the roadmap holds is not known of 1 roadmap project.'],
  });
});

it('sets verified against claimed savings', async () => {
  const line = { on: '2026-06-01', baseline: 'Nine handlers', method: 'Hours counted' };
  await makeAll(ada, client, [
    {
      stage: 'production',
      facts: {
        savings: known([
          { ...line, state: 'claimed', amount: euros(500_000) },
          {
            ...line,
            state: 'verified',
            amount: euros(182_000),
            verifiedBy: { name: 'Priya Nandakumar', title: 'Controller' },
          },
        ]),
      },
    },
    { stage: 'production', facts: { savings: NONE } },
    { stage: 'production' },
    { stage: 'building' },
  ]);
  expect(await signalFor(ada, 'savings-and-spend')).toMatchObject({
    title:
      'EUR 182,000 of savings verified, EUR 500,000 claimed. No project was stopped after a critical sign.',
    n: 2,
    notKnown: ['Savings of 1 project that shipped are not known.'],
  });
});

it('adds up what was spent in months after the first critical sign on projects later stopped', async () => {
  const spend = known([
    { month: '2026-11', actual: euros(7_000) },
    { month: '2026-12', actual: euros(30_000), planned: euros(99_000) },
    { month: '2027-01', actual: euros(12_000) },
  ]);
  const [known1, unasked, quiet, running] = [
    await makeProject(ada, client, { stage: 'building', facts: { ...CRITICAL, spend } }),
    await makeProject(ada, client, { stage: 'building', facts: CRITICAL }),
    await makeProject(ada, client, { stage: 'scoped', facts: { spend } }),
    await makeProject(ada, client, { stage: 'building', facts: { ...CRITICAL, spend } }),
  ];
  await pass(70);
  for (const project of [known1, unasked, quiet])
    await changeProject(ada, project, { stage: 'stopped', reason: 'No owner.' });
  expect(running.stage).toBe('building');
  const money = await signalFor(ada, 'savings-and-spend');
  expect(money.title).toBe(
    'What was saved is not known. EUR 42,000 spent after a critical sign on 1 project later stopped.',
  );
  expect(money.notKnown).toEqual([
    'Spend of 1 project stopped after a critical sign is not known: not counted as nothing.',
  ]);
});

describe('the days to a decision', () => {
  it('are serious from day 15 on', async () => {
    await makeProject(ada, client, { stage: 'building', facts: CRITICAL });
    await pass(14);
    expect(await signalFor(ada, 'days-to-decision')).toMatchObject({
      title: '1 project waits for a decision. None was decided yet.',
      severity: null,
    });
    await pass(1);
    expect(await signalFor(ada, 'days-to-decision')).toMatchObject({
      title:
        '1 project waits for a decision, 1 for more than 14 days, the longest for 15. None was decided yet.',
      severity: 'serious',
      counts: { 'Open for more than 14 days': 1 },
    });
  });

  it('count from the oldest critical sign that was lit when it was decided', async () => {
    const begin = () => makeProject(ada, client, { stage: 'building', facts: CRITICAL });
    const [lit, cleared, stopped] = [await begin(), await begin(), await begin()];
    const decide = (id: string) =>
      telltale.database.query(`update project set decided_on = $1, critical_since = null where id = $2`, [
        telltale.clock.today('UTC'),
        id,
      ]);
    await pass(10);
    await changeProject(ada, cleared, { facts: OURS });
    await changeProject(ada, stopped, { stage: 'stopped', reason: 'No owner.' });
    await decide(stopped.id);
    await pass(10);
    await decide(lit.id);
    await decide(cleared.id);
    expect(await signalFor(ada, 'days-to-decision')).toMatchObject({
      title:
        'No critical sign waits for a decision. From first critical sign to decision: 15 days, the median of 2.',
      counts: { Decided: 2 },
    });
  });
});

it('tells how claims of each owner stand beside what is computed', async () => {
  const dana = { name: 'Dana Reyes', title: 'VP Sales', function: 'business', level: 'vp' };
  const owned = { ...CRITICAL, 'business-owner': known(dana) };
  const [first, second, third] = [
    await makeProject(ada, client, { stage: 'building', facts: owned }),
    await makeProject(ada, client, { stage: 'building', facts: CRITICAL }),
    await makeProject(ada, client, {}),
  ];
  await makeProject(ada, client, { stage: 'building' });
  const claim = (id: string, status: string) =>
    telltale.database.query('update project set claimed_status = $2 where id = $1', [id, status]);
  await claim(first.id, 'on-track');
  await claim(second.id, 'off-track');
  await claim(third.id, 'on-track');
  const found = await signalFor(ada, 'claims-by-owner');
  expect(found).toMatchObject({
    title: '1 of 2 claims is rosier than what is computed.',
    n: 2,
    notKnown: [
      '1 claim beside a status that is not known: not compared.',
      'No claim about 1 running project.',
    ],
  });
  expect(found.parts.map(({ label, count, note }) => [label, count, note])).toEqual([
    ['Dana Reyes', 1, 'rosier of 1'],
    ['No business owner known', 0, 'rosier of 1'],
  ]);
  const intruder = await telltale.people.newWorkspace();
  expect((await signalsFor(intruder))['claims-by-owner']).toMatchObject({ n: 0, parts: [] });
});
