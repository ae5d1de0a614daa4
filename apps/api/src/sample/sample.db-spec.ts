import { setTimeout } from 'node:timers/promises';
import type { ProblemReply, ProjectReply, SamplePortfolioReply, SummaryReply } from '@telltale/contract';
import { SIGNS } from '@telltale/domain';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { MovableClock } from '../clock/movable-clock';
import { verifyHistory } from '../history/verify-history';
import { SAMPLE_CLIENTS } from './portfolio';
import { everythingOf } from './everything-of.fixture';
import { ReplayInMemory } from './replay-in-memory.fixture';

const SAMPLE = '/api/v1/sample-portfolio';
const LOADED: SamplePortfolioReply = { isLoaded: true, clients: 6, projects: 44 };
const EMPTY: SamplePortfolioReply = { isLoaded: false, clients: 0, projects: 0 };

let telltale: TestApp;
let ada: Member;
let ownProject: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  const client = await telltale.people.newClient(ada.workspaceId, 'Own company');
  const made = await ada.visitor.post<ProjectReply>('/api/v1/projects', {
    clientId: client,
    name: 'Own project',
    stage: 'building',
    facts: { 'last-eval-run-on': { answer: 'known', value: '2026-11-16' } },
  });
  ownProject = made.body.id;
});
afterAll(() => telltale.stop());

/** Loading is some 700 writes, and a test machine has other things to do. */
jest.setTimeout(120_000);

/** All episodes of the sample, as sentences that can be compared. */
async function storedEpisodes(): Promise<string[]> {
  const rows = await telltale.database.query<
    Record<'name' | 'sign' | 'severity' | 'lit_on' | 'cleared_on', string>
  >(
    `select p.name, e.sign, e.severity, e.lit_on::text, e.cleared_on::text
     from lit_episode e join project p on p.id = e.project_id join client c on c.id = p.client_id
     where p.workspace_id = $1 and c.is_sample`,
    [ada.workspaceId],
  );
  return rows
    .map((row) => `${row.name}: ${row.sign} ${row.severity} ${row.lit_on} to ${row.cleared_on}`)
    .sort();
}

/** The same episodes as the stories tell them, each re-read on its very day. */
function toldEpisodes(): string[] {
  const clock = new MovableClock(telltale.clock.now());
  const told = SAMPLE_CLIENTS.flatMap((client) =>
    new ReplayInMemory(client, clock.today(client.timeZone)).run(),
  );
  return told
    .flatMap(({ name, episodes }) =>
      episodes.map((each) => `${name}: ${each.sign} ${each.severity} ${each.litOn} to ${each.clearedOn}`),
    )
    .sort();
}

async function projectNamed(name: string): Promise<ProjectReply> {
  const [row] = await telltale.database.query<{ id: string }>('select id from project where name = $1', [
    name,
  ]);
  return (await ada.visitor.get<ProjectReply>(`/api/v1/projects/${row!.id}`)).body;
}

describe('the sample portfolio', () => {
  let before: Record<string, unknown>;

  it('is not there at first', async () => {
    expect((await ada.visitor.get(SAMPLE)).body).toEqual(EMPTY);
  });

  it('is not for viewers, editors and reviewers to load or to remove', async () => {
    for (const role of ['viewer', 'editor', 'reviewer'] as const) {
      const { visitor } = await telltale.people.newMember(ada.workspaceId, { role });
      expect((await visitor.post<ProblemReply>(SAMPLE, {})).body).toMatchObject({
        status: 403,
        code: 'not-allowed',
      });
      expect((await visitor.send('DELETE', SAMPLE)).status).toBe(403);
      expect((await visitor.get(SAMPLE)).body).toEqual(EMPTY);
    }
  });

  it('is not for an administrator who sees only some clients', async () => {
    const { visitor } = await telltale.people.newMember(ada.workspaceId, { clients: [] });
    const refused = await visitor.post<ProblemReply>(SAMPLE, {});
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toBe(
      'The sample portfolio makes clients: it is for those who see all of them.',
    );
  });

  it('loads as a whole or not at all', async () => {
    const bo = await telltale.people.newWorkspace();
    await telltale.people.newClient(bo.workspaceId, 'Norrland Energi');
    const clean = await everythingOf(telltale.database, bo.workspaceId);
    const refused = await bo.visitor.post<ProblemReply>(SAMPLE, {});
    expect(refused.body).toMatchObject({ status: 409, code: 'name-taken' });
    expect(await everythingOf(telltale.database, bo.workspaceId)).toEqual(clean);
  });

  it('loads while others go on working, at the time as it is', async () => {
    before = await everythingOf(telltale.database, ada.workspaceId);
    const loading = ada.visitor.post<SamplePortfolioReply>(SAMPLE, {});
    const seen = new Set<string>();
    while ((await Promise.race([loading, setTimeout(50)])) === undefined)
      seen.add((await ada.visitor.get<ProjectReply>(`/api/v1/projects/${ownProject}`)).text);
    expect((await loading).status).toBe(201);
    expect((await loading).body).toEqual(LOADED);
    expect(seen.size).toBe(1);
    expect((await ada.visitor.get(SAMPLE)).body).toEqual(LOADED);
  });

  it('does not load twice', async () => {
    const refused = await ada.visitor.post<ProblemReply>(SAMPLE, {});
    expect(refused.body).toMatchObject({ status: 409, code: 'sample-already-loaded' });
  });

  it('is announced as one change of the portfolio', async () => {
    const events = await telltale.database.query(
      'select topic, subject_id, client_id, at from outbox where workspace_id = $1 and topic <> $2',
      [ada.workspaceId, 'project'],
    );
    expect(events).toEqual([
      { topic: 'portfolio', subject_id: null, client_id: null, at: telltale.clock.now() },
    ]);
    const ofSample = await telltale.database.query(
      'select o.id from outbox o join client c on c.id = o.client_id where c.is_sample',
    );
    expect(ofSample).toEqual([]);
  });

  it('has every sign lit on one project, clear on another, and cleared in the past', async () => {
    const ids = await telltale.database.query<{ id: string }>(
      'select p.id from project p join client c on c.id = p.client_id where c.is_sample',
    );
    const projects = await Promise.all(
      ids.map(async ({ id }) => (await ada.visitor.get<ProjectReply>(`/api/v1/projects/${id}`)).body),
    );
    const shown = (reading: string) =>
      new Set(
        projects.flatMap(({ signs }) => signs.filter((sign) => sign.reading === reading).map(({ id }) => id)),
      );
    const every = new Set(SIGNS.map(({ id }) => id));
    expect(shown('lit')).toEqual(every);
    expect(shown('clear')).toEqual(every);
    const cleared = await telltale.database.query<{ sign: string }>(
      'select distinct sign from lit_episode where workspace_id = $1 and cleared_on is not null',
      [ada.workspaceId],
    );
    expect(new Set(cleared.map(({ sign }) => sign))).toEqual(every);
  });

  it('has lit and cleared every sign on its true day', async () => {
    expect(await storedEpisodes()).toEqual(toldEpisodes());
  });

  it('says since when a sign is lit that only time lit', async () => {
    const { signs } = await projectNamed('Invoice matching');
    const month = signs.find(({ id }) => id === 'DEMO-5')!;
    expect(month.litSince).toBe('2026-11-03');
    expect(month.because).toBe(
      'Greenlit 3 July 2026; 4 months (143 days) since and not in Production.' +
        ' This rests on an answer last confirmed on 3 July 2026.',
    );
  });

  it('has a past that can be read', async () => {
    const now = await projectNamed('Claims triage');
    expect(now.status.computed).toBe('on-track');
    const then = await ada.visitor.get<ProjectReply>(`/api/v1/projects/${now.id}?asOf=2026-01-27`);
    expect(then.body.stage).toBe('building');
    const lit = then.body.signs.filter(({ reading }) => reading === 'lit').map(({ id }) => id);
    expect(lit).toEqual(['OWN-5', 'OWN-6', 'EVAL-10']);
  });

  it('names who recorded what, and when', async () => {
    const { id } = await projectNamed('Claims triage');
    const [first] = await telltale.database.query(
      'select by_name, account_id, at, recorded_on::text from change where project_id = $1 and seq = 1',
      [id],
    );
    expect(first).toEqual({
      by_name: 'Lena Brandt',
      account_id: null,
      at: new Date('2026-01-05T07:50:00.000Z'),
      recorded_on: '2026-01-05',
    });
  });

  it('is counted in the summary', async () => {
    const { body } = await ada.visitor.get<SummaryReply>('/api/v1/portfolio/summary');
    expect(body.projects).toBe(LOADED.projects + 1);
    const { stopped, retired, idea, 'not-asked': notAsked } = body.stages;
    expect({ stopped, retired, idea, notAsked }).toEqual({ stopped: 3, retired: 1, idea: 7, notAsked: 1 });
  });

  it('has a history that nobody has tampered with', async () => {
    const verified = await verifyHistory(telltale.database.ownerUrl);
    expect(verified).toMatchObject({ projects: LOADED.projects + 1, breaks: [] });
    expect(verified.changes).toBeGreaterThan(1_500);
  });

  it('is nothing to another workspace', async () => {
    const intruder = await telltale.people.newWorkspace();
    expect((await intruder.visitor.get(SAMPLE)).body).toEqual(EMPTY);
    const { id } = await projectNamed('Claims triage');
    expect((await intruder.visitor.get(`/api/v1/projects/${id}`)).status).toBe(404);
    expect((await intruder.visitor.send('DELETE', SAMPLE)).status).toBe(204);
    expect((await ada.visitor.get(SAMPLE)).body).toEqual(LOADED);
  });

  it('is removed without a trace but in the audit, and own projects stay as they were', async () => {
    expect((await ada.visitor.send('DELETE', SAMPLE)).status).toBe(204);
    expect((await ada.visitor.get(SAMPLE)).body).toEqual(EMPTY);
    expect(await everythingOf(telltale.database, ada.workspaceId)).toEqual(before);
    const audited = await telltale.database.query(
      `select what, count(*)::integer, count(*) filter (where length(subject ->> 'lastHash') = 64)::integer as hashes
       from audit where workspace_id = $1 and what not like 'access.%' group by what order by what`,
      [ada.workspaceId],
    );
    expect(audited).toEqual([
      { what: 'client.deleted', count: 6, hashes: 0 },
      { what: 'sample.removed', count: 44, hashes: 44 },
    ]);
  });

  it('loads again on a weekend, when it is Sunday already at some of its clients', async () => {
    telltale.clock.moveTo(new Date('2026-11-28T16:00:00.000Z'));
    expect((await ada.visitor.post(SAMPLE, {})).body).toEqual(LOADED);
    expect(await storedEpisodes()).toEqual(toldEpisodes());
  });
});
