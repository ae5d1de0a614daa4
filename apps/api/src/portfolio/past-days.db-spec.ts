import type { ProjectListReply, ProjectReply, SummaryReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { Member } from '../../test/test-people';
import { makeProject, readProject } from '../../test/test-projects';
import { writeAtRandom } from '../projects/random-writes.fixture';
import { namesOf, type SixProjects, startWithSixProjects } from '../projects/six-projects.fixture';
import { RereadDue } from '../signs/reread-due';

/** What a portfolio is asked for: filters, sorts, words, groups. */
const QUERIES = [
  'sort=name',
  'sort=-name&stage=active',
  'sort=client&severity=critical',
  'sort=target&mode=lock-in',
  'sort=-updated&status=off-track,not-known',
  'q=triage&group=client',
  'owner=none',
];

let portfolio: SixProjects;
let viewer: Member;

beforeAll(async () => {
  portfolio = await startWithSixProjects();
  const { telltale, ada, halden } = portfolio;
  viewer = await telltale.people.newMember(ada.workspaceId, { role: 'viewer', clients: [halden] });
});
afterAll(() => portfolio.telltale.stop());

const get = async <T>(path: string, { visitor }: Member = portfolio.ada) => {
  const reply = await visitor.get<T>(path);
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.text}`);
  return reply;
};

/** A version is for a change, and nobody changes a past day: it alone differs. */
const rowsIn = ({ data }: ProjectListReply) => data.map(({ version: _version, ...row }) => row);

/** All that a person may look at, on a past day or on the day itself. */
async function seenBy(member: Member, asOf: string) {
  const lists = [];
  for (const query of QUERIES)
    lists.push(rowsIn((await get<ProjectListReply>(`/api/v1/projects?${query}${asOf}`, member)).body));
  const scope = QUERIES.map((query) => query.replace(/(^|&)(sort|group)=[^&]*/g, ''));
  const summaries = [];
  for (const query of scope)
    summaries.push((await get<SummaryReply>(`/api/v1/portfolio/summary?${query}${asOf}`, member)).body);
  const file = (await get(`/api/v1/exports/projects?format=csv&sort=name${asOf}`, member)).text;
  return { lists, summaries, file };
}

it('a past day is what that day was, whatever is asked of it and whoever asks', async () => {
  const { telltale } = portfolio;
  const days: { day: Day; ada: unknown; viewer: unknown; project: ProjectReply }[] = [];
  const { data } = (await get<ProjectListReply>('/api/v1/projects?sort=name')).body;
  const id = data[0]?.id ?? '';
  await writeAtRandom(portfolio, 40, async (write) => {
    if (write % 8 !== 7) return;
    const day = telltale.clock.today('UTC');
    const project = await readProject(portfolio.ada, id);
    days.push({ day, ada: await seenBy(portfolio.ada, ''), viewer: await seenBy(viewer, ''), project });
    telltale.clock.advance({ days: 1 });
    await telltale.app.get(RereadDue).run();
  });
  expect(days).toHaveLength(5);
  for (const { day, ada, viewer: scoped, project } of days) {
    expect(await seenBy(portfolio.ada, `&asOf=${day}`)).toEqual(ada);
    expect(await seenBy(viewer, `&asOf=${day}`)).toEqual(scoped);
    const { version: _version, isPast, later, ...past } = await readProject(portfolio.ada, id, day);
    const { version: _now, isPast: _isPast, later: _later, ...then } = project;
    expect(past).toEqual(then);
    expect([isPast, later]).toEqual([true, { facts: {} }]);
  }
}, 120_000);

it('what was recorded later is left out, and a day to come is refused everywhere', async () => {
  const { telltale, ada, halden } = portfolio;
  const day = telltale.clock.today('UTC');
  telltale.clock.advance({ days: 1 });
  await makeProject(ada, halden, { name: 'Late arrival', stage: 'idea' });
  expect(await portfolio.names('?q=late+arrival')).toEqual(['Late arrival']);
  const { body } = await get<ProjectListReply>(`/api/v1/projects?q=late+arrival&asOf=${day}`);
  expect(namesOf(body)).toEqual([]);
  expect((await get(`/api/v1/exports/projects?format=csv&asOf=${day}`)).text).not.toContain('Late arrival');
  const tomorrow = telltale.clock.today('UTC').replace(/\d\d$/, (date) => String(Number(date) + 1));
  for (const path of ['projects', 'portfolio/summary', 'exports/projects'])
    expect((await ada.visitor.get(`/api/v1/${path}?asOf=${tomorrow}`)).status).toBe(422);
});
