import type { ProjectReply } from '@telltale/contract';
import { readProject } from '../../test/test-projects';
import { verifyHistory } from '../history/verify-history';
import { writeAtRandom } from '../projects/random-writes.fixture';
import { type SixProjects, startWithSixProjects } from '../projects/six-projects.fixture';
import { RereadDue } from './reread-due';

let portfolio: SixProjects;
/** What each project showed on the evening of each day. */
const evenings = new Map<string, ProjectReply[]>();

beforeAll(async () => {
  portfolio = await startWithSixProjects();
  const { ada, telltale } = portfolio;
  const evening = async () => {
    const { data } = await portfolio.list('?limit=200');
    const day = telltale.clock.today('UTC');
    const shown: ProjectReply[] = [];
    for (const { id } of data) shown.push(await readProject(ada, id));
    evenings.set(day, shown);
  };
  await writeAtRandom(portfolio, 60, async (write) => {
    if (write % 10 !== 9) return;
    await telltale.app.get(RereadDue).run();
    await evening();
    telltale.clock.advance({ days: 1 });
  });
}, 120_000);
afterAll(() => portfolio.telltale.stop());

const query = (sql: string) => portfolio.telltale.database.query(sql);

describe('what is stored after many writes on many days', () => {
  it('shows any past day as its evening showed it', async () => {
    expect(evenings.size).toBe(6);
    for (const [day, shown] of evenings) {
      for (const { id, version: _version, isPast: _isPast, later: _later, ...then } of shown)
        expect(await readProject(portfolio.ada, id, day)).toMatchObject({ ...then, isPast: true });
    }
  });

  it('is one period after the other, without gap or overlap, and the last is open', async () => {
    const periods = await query(
      `select until_on is not distinct from lead(from_on) over (partition by project_id order by from_on) as fits
       from reading_period`,
    );
    expect(periods.length).toBeGreaterThan(30);
    expect(periods.filter(({ fits }) => fits !== true)).toEqual([]);
  });

  it('has an open episode for each lit sign, and no other', async () => {
    const lit = await query(
      `select d.project_id, s ->> 0 as sign, s ->> 2 as lit_on from reading_period d
       cross join lateral jsonb_array_elements(d.signs) s
       where d.until_on is null and (s ->> 1)::integer > 3 order by 1, 2`,
    );
    const open = await query(
      `select project_id, sign, lit_on::text from lit_episode where cleared_on is null order by 1, 2`,
    );
    expect(lit.length).toBeGreaterThan(5);
    expect(open).toEqual(lit);
  });

  it('has episodes of one sign one after the other', async () => {
    const overlaps = await query(
      `select from lit_episode a join lit_episode b using (project_id, sign)
       where a.lit_on < b.lit_on and (a.cleared_on is null or a.cleared_on > b.lit_on)`,
    );
    expect(overlaps).toEqual([]);
  });

  it('runs the plug clock from the oldest open critical episode', async () => {
    const wrong = await query(
      `select p.key from project p where p.critical_since is distinct from (
         select min(severity_on) from lit_episode e
         where e.project_id = p.id and e.cleared_on is null and e.severity = 'critical')`,
    );
    expect(wrong).toEqual([]);
  });

  it('is the sum of its log, hash by hash', async () => {
    const { breaks, changes } = await verifyHistory(portfolio.telltale.database.ownerUrl);
    expect(breaks).toEqual([]);
    expect(changes).toBeGreaterThan(60);
  });
});
