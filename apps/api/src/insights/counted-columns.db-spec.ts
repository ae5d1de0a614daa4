import type { ProjectCreateRequest } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import { known, makeProject, NONE } from '../../test/test-projects';
import { COUNT_RECORDED } from '../database/migrations/1764000000014-portfolio-signals';
import { COUNTED_COLUMNS } from '../signs/counted-columns';

let telltale: TestApp;

beforeAll(async () => {
  telltale = await startTestApp();
});
afterAll(() => telltale.stop());

const held = (holder: string, vendor?: string) =>
  known({ holder, ...(vendor === undefined ? {} : { vendor }) });
const month = (on: string) => known({ on: `${on}-01`, precision: 'month' });
const UNSAID = { answer: 'nobody-can-say' as const };

const RECORDS: readonly ProjectCreateRequest['facts'][] = [
  {},
  { 'greenlit-on': month('2026-02'), 'development-started-on': known('2026-01-05'), moonshot: known(true) },
  { 'development-started-on': known({ on: '2024-01-01', precision: 'year' }), moonshot: NONE },
  { 'greenlit-on': NONE, 'development-started-on': known('2026-01-05'), moonshot: UNSAID },
  { 'greenlit-on': NONE, 'development-started-on': NONE, 'eval-suite': NONE, 'last-eval-run-on': NONE },
  { 'eval-suite': known('triage'), 'last-eval-run-on': month('2026-10') },
  { 'eval-suite': UNSAID, 'last-eval-run-on': UNSAID, moonshot: known(false) },
  {
    'data-holder': held('vendor', 'Acme'),
    'model-holder': held('vendor', 'ACME'),
    'prompts-holder': held('us'),
    'logic-holder': held('vendor'),
    'evals-holder': NONE,
    'infrastructure-holder': UNSAID,
  },
  { 'roadmap-items': NONE, spend: NONE },
  { 'roadmap-items': UNSAID, spend: UNSAID },
  {
    'roadmap-items': known([
      { title: 'Triage', deliveredOn: '2026-05-01' },
      { title: 'Letters', deliveredOn: '2026-05-01', startedOn: '2026-06-01' },
    ]),
    spend: known([
      { month: '2026-05', actual: { amount: 700, currency: 'EUR' } },
      { month: '2026-06', planned: { amount: 900, currency: 'EUR' } },
    ]),
  },
];

it('what was recorded before the columns were there is counted as it would have been', async () => {
  const ada = await telltale.people.newWorkspace();
  const client = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  for (const facts of RECORDS) await makeProject(ada, client, { facts });
  const columns = COUNTED_COLUMNS.map((column) => `${column}::text`).join(', ');
  const read = () => telltale.database.query(`select key, ${columns} from project order by key`);
  const written = await read();
  expect(written).toHaveLength(RECORDS.length);
  await telltale.database.query(`
    update project set hardening_since = null, hardening_anchor = 'not-known', is_moonshot = null, has_eval_suite = null,
      has_eval_run = null, last_eval_run_on = null, layer_vendors = null, layers_known = 0,
      roadmap_items = null, roadmap_started = null, spent = null`);
  expect(await read()).not.toEqual(written);
  await telltale.database.query(COUNT_RECORDED);
  expect(await read()).toEqual(written);
});
