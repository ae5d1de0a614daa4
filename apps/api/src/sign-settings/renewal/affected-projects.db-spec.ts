import { startTestApp, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { known, makeProject } from '../../../test/test-projects';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Rereader } from '../../signs/rereader';
import { telltaleItself } from '../../signs/telltale-itself';
import { RenewReadings } from './renew-readings';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeEach(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterEach(() => telltale.stop());

describe('a renewal that loads only what reads differently', () => {
  it('leaves nothing that reading every project whole would still change', async () => {
    const stages = ['idea', 'building', 'pilot', 'production', undefined] as const;
    for (let days = 2; days < 40; days += 3) {
      const on = new Date(Date.UTC(2026, 10, 23 - days)).toISOString().slice(0, 10);
      const facts = {
        'started-on': known(on),
        'last-increment-on': known(on),
        'last-eval-run-on': days % 2 === 0 ? known(on) : { answer: 'none' as const },
        'unglamorous-share': known(30 + days),
        'business-owner': known({ name: 'Dana Reyes', function: 'business' }),
      };
      await makeProject(ada, halden, { name: `Silent for ${days}`, stage: stages[days % 5], facts });
    }
    telltale.clock.advance({ days: 2 });
    const thresholds = {
      'BUILD-2': { watch: 10, serious: 25 },
      'BUILD-5': { serious: 9 },
      'EVAL-3': { critical: 12 },
      'DEMO-4': { serious: 40 },
    };
    await ada.visitor.patch('/api/v1/settings/signs', 1, { thresholds });
    await telltale.app.get(RenewReadings).run();
    const stored = await everything();
    const itself = telltaleItself(ada.workspaceId);
    const ids = await telltale.database.query<{ id: string }>('select id from project');
    await telltale.app.get(WorkspaceTransaction).run(itself, (manager) =>
      telltale.app.get(Rereader).reread(
        manager,
        itself,
        ids.map(({ id }) => id),
      ),
    );
    expect(await everything()).toEqual(stored);
    const [turned] = await telltale.database.query<{ count: number }>(
      `select count(*)::integer as count from reading_period where from_on = '2026-11-25'`,
    );
    expect(turned?.count).toBeGreaterThan(3);
  });

  async function everything(): Promise<unknown[]> {
    const rows: unknown[] = [];
    for (const table of ['project', 'reading_period', 'lit_episode', 'counter_delta'])
      rows.push(await telltale.database.query(`select * from ${table} order by 1, 2, 3, 4`));
    return rows;
  }
});
