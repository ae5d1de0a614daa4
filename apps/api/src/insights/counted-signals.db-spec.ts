import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, NONE } from '../../test/test-projects';
import { makeAll, newClients, signalFor } from './signals.fixture';

let telltale: TestApp;
let ada: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

it('counts months from the greenlight, else from the start of development, and says so', async () => {
  const [client] = await newClients(telltale, ada, 'Halden');
  const greenlit = (on: string) => ({ 'greenlit-on': known(on) });
  await makeAll(ada, client, [
    { stage: 'building', facts: greenlit('2026-07-24') },
    { stage: 'building', facts: greenlit('2026-07-23') },
    { stage: 'pilot', facts: greenlit('2026-05-24') },
    { stage: 'scoped', facts: greenlit('2026-05-23') },
    { stage: 'production', facts: greenlit('2025-01-01') },
    { stage: 'building', facts: { 'development-started-on': known('2026-01-01') } },
    { stage: 'building', facts: { 'development-started-on': known('2026-11-01') } },
    { stage: 'building', facts: { 'greenlit-on': NONE, 'development-started-on': known('2026-11-01') } },
    { stage: 'building', facts: { 'greenlit-on': NONE, 'development-started-on': NONE } },
    { stage: 'building' },
  ]);
  expect(await signalFor(ada, 'months-without-production')).toMatchObject({
    title: '2 projects are in month 4 to 6 without production, 2 past month 6.',
    n: 9,
    counts: { 'Up to month 4': 2, 'Month 4 to 6': 2, 'Past month 6': 2, 'Not known': 2 },
    notKnown: [
      '1 project of month 4 and later counts from the start of development: no greenlight is known.',
      'Neither greenlight nor start of development is known of 2 projects.',
    ],
  });
});

it('counts moonshots of clients that have shipped nothing, and no others', async () => {
  const [bare, shipped, open] = await newClients(telltale, ada, 'Bare', 'Shipped', 'Open');
  const moonshot = { facts: { moonshot: known(true) } };
  await makeAll(ada, bare, [
    { stage: 'building', ...moonshot },
    { stage: 'idea', ...moonshot },
    { stage: 'pilot', facts: { moonshot: known(false) } },
    { stage: 'pilot' },
    { stage: 'stopped', ...moonshot },
  ]);
  await makeAll(ada, shipped, [{ stage: 'production' }, { stage: 'building', ...moonshot }]);
  await makeAll(ada, open, [{}, { stage: 'building', ...moonshot }]);
  expect(await signalFor(ada, 'early-moonshots')).toMatchObject({
    title: '2 moonshots run at 1 client that has shipped nothing.',
    counts: {
      'Moonshots in Building': 1,
      'Moonshots in another stage': 1,
      'No moonshots': 1,
      'Not known': 1,
    },
    notKnown: [
      'Whether it is a moonshot was not asked or cannot be said of 1 project.',
      '1 moonshot is at a client where some stage was not asked, so something may have shipped: not counted.',
    ],
  });
});

it('says who can answer week over week: a suite, and a run of at most 7 days ago', async () => {
  const [client] = await newClients(telltale, ada, 'Halden');
  const suite = { 'eval-suite': known('triage v4') };
  const ran = (on: string) => ({ 'last-eval-run-on': known(on) });
  await makeAll(ada, client, [
    { stage: 'building', facts: { ...suite, ...ran('2026-11-16') } },
    { stage: 'pilot', facts: { ...suite, ...ran('2026-11-15') } },
    { stage: 'production', facts: { 'eval-suite': NONE } },
    { stage: 'production', facts: { 'eval-suite': { answer: 'nobody-can-say' } } },
    { stage: 'building', facts: { ...suite, 'last-eval-run-on': NONE } },
    { stage: 'building', facts: suite },
    { stage: 'building', facts: ran('2026-11-20') },
    { stage: 'scoped', facts: { 'eval-suite': NONE } },
  ]);
  expect(await signalFor(ada, 'week-over-week')).toMatchObject({
    title: '1 of 5 projects can answer week over week today: 20 %.',
    n: 5,
    counts: { 'Can answer': 1, 'Cannot answer': 4, 'Not known': 2 },
  });
  telltale.clock.advance({ days: 1 });
  expect((await signalFor(ada, 'week-over-week')).title).toBe(
    '0 of 5 projects can answer week over week today: 0 %.',
  );
  telltale.clock.advance({ days: -1 });
});

it('adds up the layers of each vendor, however its name is spelled', async () => {
  const [client] = await newClients(telltale, ada, 'Halden');
  const by = (vendor?: string) => known({ holder: 'vendor', ...(vendor === undefined ? {} : { vendor }) });
  const all = { 'data-holder': by('Acme'), 'logic-holder': by('Acme'), 'evals-holder': by() };
  await makeAll(ada, client, [
    { stage: 'building', facts: { ...all, 'model-holder': by('Nimbus') } },
    { stage: 'pilot', facts: { 'data-holder': by('ACME'), 'prompts-holder': known({ holder: 'us' }) } },
    { stage: 'stopped', facts: all },
  ]);
  const found = await signalFor(ada, 'vendor-layers');
  expect(found).toMatchObject({
    title: 'Acme holds 3 layers of 2 projects.',
    n: 2,
    notKnown: ['Who holds 7 of 12 layers is not known.'],
  });
  expect(found.parts.map(({ label, count, note }) => [label, count, note])).toEqual([
    ['Acme', 3, 'layers of 2 projects'],
    ['Nimbus', 1, 'layer of 1 project'],
  ]);
});
