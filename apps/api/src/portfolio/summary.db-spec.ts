import { type ProblemReply, SummaryReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { statementsOf } from '../../test/statement-counter';
import { writeAtRandom } from '../projects/random-writes.fixture';
import { type SixProjects, startWithSixProjects } from '../projects/six-projects.fixture';
import { readProject } from '../../test/test-projects';
import { readFilters } from '../projects/project-filters';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { FoldCounters } from '../signs/fold-counters';
import { RereadDue } from '../signs/reread-due';
import { telltaleItself } from '../signs/telltale-itself';
import { type FoundSummary, summaryReply } from './summary.mapping';
import { keptStatement, liveStatement, type SummaryStatement } from './summary.sql';

let portfolio: SixProjects;

beforeAll(async () => {
  portfolio = await startWithSixProjects();
});
afterAll(() => portfolio.telltale.stop());

const summary = async (query = '') => {
  const reply = await portfolio.ada.visitor.get<SummaryReply>(`/api/v1/portfolio/summary${query}`);
  if (reply.status !== 200) throw new Error(reply.text);
  expect(differencesFrom(SummaryReply, reply.text)).toEqual([]);
  return reply.body;
};

describe('the summary', () => {
  it('counts projects by mode, stage, status and client, and nothing unknown as clear', async () => {
    const whole = await summary();
    expect(whole).toMatchObject({
      projects: 6,
      needDecision: 2,
      stages: {
        idea: 0,
        scoped: 0,
        building: 2,
        pilot: 1,
        production: 1,
        stopped: 1,
        retired: 0,
        'not-asked': 1,
      },
      statuses: { 'on-track': 0, 'at-risk': 0, 'off-track': 2, 'not-known': 3 },
      turns: { since: '2026-11-17', lit: 3, cleared: 0 },
    });
    expect(whole.modes['lock-in']).toEqual({
      lit: 2,
      waived: 0,
      clear: 0,
      unknown: 3,
      notApplicable: 1,
      bySeverity: { watch: 0, serious: 0, critical: 2 },
    });
    expect(whole.clients.map(({ name, projects, needDecision }) => [name, projects, needDecision])).toEqual([
      ['Brightwater Clinics', 3, 1],
      ['Halden Freight', 3, 1],
    ]);
    expect(whole.clients[1]?.modes.evaluation).toMatchObject({ lit: 1, bySeverity: { critical: 1 } });
  });

  it('keeps to the filters of the list', async () => {
    expect(await summary(`?client=${portfolio.halden}`)).toMatchObject({ projects: 3, turns: { lit: 2 } });
    expect(await summary('?stage=building')).toMatchObject({
      projects: 2,
      needDecision: 2,
      turns: { lit: 3 },
    });
    expect(await summary('?q=claims')).toMatchObject({ projects: 1, clients: [{ id: portfolio.halden }] });
    expect(await summary('?owner=me')).toMatchObject({ projects: 0, clients: [] });
    const refused = await portfolio.ada.visitor.get<ProblemReply>('/api/v1/portfolio/summary?stage=nowhere');
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, 'stage']);
    const ahead = await portfolio.ada.visitor.get<ProblemReply>('/api/v1/portfolio/summary?asOf=2026-11-24');
    expect([ahead.status, ahead.body.errors?.[0]?.pointer]).toEqual([422, 'asOf']);
  });

  it('needs one statement beside the session, kept or counted', async () => {
    for (const query of ['', '?stage=building', '?asOf=2026-11-23']) {
      const statements = await statementsOf(() => summary(query));
      expect(statements.filter((sql) => !/^(begin|commit)/i.test(sql))).toHaveLength(2);
    }
  });

  it('tells others nothing', async () => {
    const intruder = await portfolio.telltale.people.newWorkspace();
    const scoped = await portfolio.telltale.people.newMember(portfolio.ada.workspaceId, {
      clients: [portfolio.halden],
    });
    const of = async (member: typeof intruder, query: string) =>
      (await member.visitor.get<SummaryReply>(`/api/v1/portfolio/summary${query}`)).body;
    for (const query of [
      '',
      '?stage=active,stopped',
      `?client=${portfolio.brightwater}`,
      '?asOf=2026-11-23',
    ]) {
      expect(await of(intruder, query)).toMatchObject({ projects: 0, clients: [], turns: { lit: 0 } });
      const seen = await of(scoped, query);
      expect(seen.clients.map(({ id }) => id)).toEqual(query.startsWith('?client') ? [] : [portfolio.halden]);
    }
  });
});

describe('kept counters and a live count', () => {
  /** Both statements, whatever the door would choose. */
  const both = async (filter: { client?: string }) => {
    const caller = telltaleItself(portfolio.ada.workspaceId);
    const filters = readFilters(filter);
    const until = portfolio.telltale.clock.today('UTC');
    const days = { since: '2026-11-20', until };
    const run = async (statement: SummaryStatement) => {
      const [found] = await portfolio.telltale.app
        .get(WorkspaceTransaction)
        .read<FoundSummary & Record<string, unknown>>(caller, statement);
      return summaryReply(found as FoundSummary, days);
    };
    return [await run(keptStatement(caller, filters, days)), await run(liveStatement(caller, filters, days))];
  };
  const expectSame = async () => {
    for (const filter of [
      {},
      { client: portfolio.halden },
      { client: `${portfolio.halden},${portfolio.brightwater}` },
    ]) {
      const [kept, live] = await both(filter);
      expect(kept).toEqual(live);
    }
  };

  it('agree after whatever was written, folded or not', async () => {
    const { ada, telltale } = portfolio;
    const ids = await writeAtRandom(portfolio, 60, async (write) => {
      if (write % 20 === 10) await telltale.app.get(FoldCounters).run();
      if (write % 15 !== 5) return;
      telltale.clock.advance({ days: 1 });
      await telltale.app.get(RereadDue).run();
    });
    await expectSame();
    const [open] = await telltale.database.query<{ count: number }>(
      'select count(*)::integer as count from counter_delta',
    );
    expect(open?.count).toBeGreaterThan(0);
    await Promise.all([telltale.app.get(FoldCounters).run(), telltale.app.get(FoldCounters).run()]);
    expect(await telltale.database.query('select from counter_delta')).toEqual([]);
    await expectSame();
    for (const id of ids.slice(0, 5)) {
      const { version } = await readProject(ada, id);
      expect((await ada.visitor.delete(`/api/v1/projects/${id}`, version)).status).toBe(204);
    }
    await expectSame();
  });

  it('agree with what the summary of today as a past day says', async () => {
    const today = portfolio.telltale.clock.today('UTC');
    expect(await summary(`?asOf=${today}`)).toEqual(await summary());
  });
});
