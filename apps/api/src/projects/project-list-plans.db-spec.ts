import { PROJECT_SORTS, type ProjectListQuery } from '@telltale/contract';
import { v7 } from 'uuid';
import { makeManyProjects } from '../../test/many-projects';
import { type PlanNode, planOf } from '../../test/plan';
import { createTestDatabase, type TestDatabase } from '../../test/test-database';
import type { Caller } from '../access/caller';
import { encodeCursor } from '../http/cursor';
import { readFilters } from './project-filters';
import { listStatement } from './project-list';
import { ProjectOrder } from './project-order';

const PROJECTS = 20_000;

let database: TestDatabase;
let caller: Caller;
let large: { readonly id: string; readonly projects: number };
let small: { readonly id: string; readonly projects: number };

beforeAll(async () => {
  database = await createTestDatabase();
  const workspaceId = v7();
  caller = { workspaceId, accountId: v7(), name: null, role: 'viewer', clients: null };
  for (const id of [workspaceId, v7()]) {
    await database.query(
      `insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, 'Many', 'EUR', 'UTC', now())`,
      [id],
    );
    await makeManyProjects(database, {
      workspaceId: id,
      projects: PROJECTS / 2,
      clients: 40,
      on: '2026-11-23',
    });
  }
  const sizes = await database.query<{ id: string; projects: number }>(
    `select client_id as id, count(*)::integer as projects from project where workspace_id = $1 group by 1 order by 2`,
    [workspaceId],
  );
  [small, large] = [sizes[0] as typeof small, sizes.at(-1) as typeof large];
}, 120_000);
afterAll(() => database.drop());

async function planFor(query: ProjectListQuery, by: Caller = caller): Promise<PlanNode[]> {
  const filters = readFilters(query);
  const { text, values } = listStatement(by, filters, new ProjectOrder(filters, query), query);
  return await planOf(database, by, text, values);
}

const scans = (plan: readonly PlanNode[]) =>
  plan.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'project');

/** The most rows that any node sorts. */
const mostSorted = (plan: readonly PlanNode[]) =>
  Math.max(
    0,
    ...plan
      .filter((node) => node['Node Type'].endsWith('Sort'))
      .flatMap((node) => (node.Plans ?? []).map((child) => child['Actual Rows'] ?? 0)),
  );

/** The most rows that any node takes from the table. */
const mostRead = (plan: readonly PlanNode[]) =>
  Math.max(
    ...plan
      .filter((node) => node['Relation Name'] === 'project')
      .map((node) => (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)),
  );

/** How many packed rows are opened whole. */
const mostUnpacked = (plan: readonly PlanNode[]) =>
  Math.max(
    0,
    ...plan
      .filter((node) => node['Node Type'] === 'Function Scan')
      .map((node) => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1)),
  );

describe.each(PROJECT_SORTS)('the list sorted by %s', (sort) => {
  const isTurned = sort === '-client';

  it('reads a page from an index, and sorts no more than a client', async () => {
    const plan = await planFor({ sort });
    expect(scans(plan)).toEqual([]);
    expect(mostSorted(plan)).toBeLessThanOrEqual(isTurned ? large.projects : 51);
    expect(mostRead(plan)).toBeLessThanOrEqual(isTurned ? large.projects : 51);
  });

  it('reads a page far behind from an index', async () => {
    const values = { text: 'p', integer: 1_000, date: '2027-03-01', instant: '2026-11-23T01:00:00Z' };
    const { list } = new ProjectOrder(readFilters({}), { sort });
    const first = /name|client/.test(sort)
      ? sort.endsWith('name')
        ? values.text
        : 'client 020'
      : sort === 'severity'
        ? values.integer
        : sort.endsWith('target')
          ? values.date
          : values.instant;
    const rest = sort.endsWith('client') ? [values.integer] : [];
    const plan = await planFor({ sort, cursor: encodeCursor(list, [first, ...rest, v7()]) });
    expect(scans(plan)).toEqual([]);
    expect(mostRead(plan)).toBeLessThanOrEqual(sort.endsWith('client') ? large.projects : 51);
  });

  it.each(['a small client', 'a large client'])('of %s reads no other whole', async (which) => {
    const client = which === 'a small client' ? small : large;
    const plan = await planFor({ sort, client: client.id });
    expect(scans(plan)).toEqual([]);
    expect(mostSorted(plan)).toBeLessThanOrEqual(client.projects);
    if (sort === 'severity') expect(mostRead(plan)).toBeLessThanOrEqual(51);
  });

  it('for a member who sees a few clients scans no table', async () => {
    const plan = await planFor({ sort }, { ...caller, clients: [small.id, large.id] });
    expect(scans(plan)).toEqual([]);
  });
});

describe('a filtered list', () => {
  it.each<[string, ProjectListQuery]>([
    ['a stage', { stage: 'pilot' }],
    ['active stages', { stage: 'active' }],
    ['a mode', { mode: 'demo' }],
    ['a severity', { severity: 'critical' }],
    ['a mode and a severity', { mode: 'demo', severity: 'critical' }],
    ['a status', { status: 'off-track' }],
    ['no owner', { owner: 'none' }],
    ['my own', { owner: 'me' }],
    ['a sign', { sign: 'EVAL-1' }],
    ['a part of a name', { q: 'claims triage' }],
    ['a part of a name at one client', { q: 'radar' }],
    ['all at once', { stage: 'pilot', mode: 'demo', q: 'claims', group: 'client', sort: 'name' }],
  ])('by %s scans no table', async (_what, query) => {
    const plan = await planFor(query);
    expect(scans(plan)).toEqual([]);
  });

  it('by owner reads the projects of that person from an index', async () => {
    const [owner] = await database.query<{ id: string; count: number }>(
      `select owner_id as id, count(*)::integer as count from project where workspace_id = $1 and owner_id is not null
       group by 1 order by 2 limit 1`,
      [caller.workspaceId],
    );
    const plan = await planFor({ owner: owner?.id ?? '' });
    expect(plan.map((node) => node['Index Name'])).toContain('project_owner');
    expect(mostRead(plan)).toBeLessThanOrEqual(owner?.count ?? 0);
  });

  it('by a sign takes what is open from its index', async () => {
    for (const sign of ['EVAL-1', 'EVAL-3']) {
      const plan = await planFor({ sign });
      const episodes = plan.filter((node) => node['Relation Name'] === 'lit_episode');
      expect(episodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(episodes).toHaveLength(1);
    }
  });

  it('by a part of a name looks in the index of trigrams', async () => {
    const plan = await planOf(database, caller, `select * from search_projects('%claims triage 1%')`);
    expect(plan[0]?.['Node Type']).toBe('Function Scan');
    const inside = await database.query<{ 'QUERY PLAN': string }>(
      `explain select p.id from project p where p.workspace_id = '${caller.workspaceId}'
         and lower(p.name || ' ' || coalesce(p.unit, '') || ' ' || p.key || ' ' || p.client_name) like '%claims triage 1%'`,
    );
    expect(inside.map((row) => row['QUERY PLAN']).join('\n')).toContain('project_search');
  });
});

describe('the list of a past day', () => {
  const asOf = '2026-11-24';

  it.each<[string, () => ProjectListQuery]>([
    ['of all', () => ({ asOf })],
    ['of a large client', () => ({ asOf, client: large.id })],
    ['of a small client', () => ({ asOf, client: small.id })],
    ['of one severity', () => ({ asOf, severity: 'critical' })],
    ['of one stage', () => ({ asOf, stage: 'pilot' })],
  ])('%s reads the gravest from an index, and unpacks no other', async (_what, query) => {
    const plan = await planFor(query());
    const periods = plan.filter((node) => node['Relation Name'] === 'reading_period');
    expect(periods.map((node) => node['Node Type'])).toEqual(['Index Scan']);
    expect(periods[0]?.['Actual Rows']).toBeLessThanOrEqual(51);
    expect(mostUnpacked(plan)).toBeLessThanOrEqual(51);
  });

  it.each(PROJECT_SORTS)('sorted by %s unpacks a page, however many it sorts', async (sort) => {
    const plan = await planFor({ asOf, sort });
    expect(plan.some((node) => node['Node Type'] === 'Function Scan')).toBe(true);
    expect(mostUnpacked(plan)).toBeLessThanOrEqual(51);
  });
});
