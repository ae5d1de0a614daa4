import type { ProblemReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;

const DANA = { name: 'Dana Reyes', title: 'VP Claims', function: 'business', level: 'vp' };

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterAll(() => telltale.stop());

const pathOf = ({ id }: { readonly id: string }) => `/api/v1/projects/${id}`;

describe('making a project', () => {
  it('answers with the whole project, whose key counts on within the client', async () => {
    const first = await ada.visitor.post<ProjectReply>('/api/v1/projects', {
      clientId: halden,
      name: '  Claims triage ',
      unit: 'Claims',
      stage: 'building',
      facts: { 'business-owner': known(DANA), 'eval-suite': NONE },
    });
    expect(first.status).toBe(201);
    expect(first.headers.get('etag')).toBe('"v1"');
    expect(first.body).toMatchObject({
      key: 'HAL-1',
      name: 'Claims triage',
      unit: 'Claims',
      client: { id: halden, name: 'Halden Freight' },
      owner: DANA,
      status: { computed: 'off-track', claimed: null },
      criticalSince: '2026-11-23',
      next: { kind: 'decide', sign: 'EVAL-1' },
      version: 1,
      isPast: false,
    });
    expect((await makeProject(ada, halden)).key).toBe('HAL-2');
  });

  it('knows nothing of what was not told', async () => {
    const project = await makeProject(ada, halden);
    expect(project).toMatchObject({
      stage: null,
      owner: null,
      ownerAnswer: 'not-asked',
      facts: {},
      litSigns: 0,
      questions: 1,
      status: { computed: 'not-known' },
      coverage: { judged: 0, of: 6 },
      next: { kind: 'ask', sign: null, text: 'Which stage is it in?' },
    });
    expect(project.openQuestions).toEqual([
      {
        fact: 'stage',
        question: 'Which stage is it in?',
        signs: expect.arrayContaining(['OWN-1', 'EVAL-1', 'BUILD-6']) as string[],
        answer: 'not-asked',
        asked: null,
        askedOn: null,
      },
    ]);
  });

  it('refuses a client that is not there, and says which field names it', async () => {
    const reply = await ada.visitor.post<ProblemReply>('/api/v1/projects', {
      clientId: '01a20a70-0000-7000-8000-000000000000',
      name: 'Nowhere',
    });
    expect(reply.status).toBe(404);
    expect(reply.body.errors?.[0]?.pointer).toBe('#/clientId');
  });

  it('refuses names that are blank or hold what nobody can read', async () => {
    const reply = await ada.visitor.post<ProblemReply>('/api/v1/projects', {
      clientId: halden,
      name: ' ',
      unit: 'Claims\u0002',
    });
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map(({ pointer }) => pointer)).toEqual(['#/name', '#/unit']);
  });
});

describe('reading a project', () => {
  it('gives what making and changing it gave', async () => {
    const made = await makeProject(ada, halden, { facts: { 'business-owner': known(DANA) } });
    expect(await readProject(ada, made.id)).toEqual(made);
    const changed = await changeProject(ada, made, {
      stage: 'pilot',
      facts: { 'target-on': known('2027-01-31') },
    });
    const read = await ada.visitor.get<ProjectReply>(pathOf(made));
    expect(read.body).toEqual(changed);
    expect(read.headers.get('etag')).toBe('"v2"');
    expect(read.headers.get('cache-control')).toBe('no-store');
  });
});

describe('changing a project', () => {
  it('lights and clears signs at once', async () => {
    const dark = await makeProject(ada, halden, { stage: 'building' });
    const lit = await changeProject(ada, dark, {
      facts: { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) },
    });
    expect(lit.signs.find(({ id }) => id === 'LOCK-1')).toMatchObject({
      reading: 'lit',
      severity: 'critical',
      litSince: '2026-11-23',
      because: 'Acme holds logic.',
      evidence: [
        {
          kind: 'text',
          value: 'Acme',
          source: { fact: 'logic-holder', recordedOn: '2026-11-23', by: 'Ada Okafor' },
        },
      ],
      waiver: null,
    });
    expect(lit).toMatchObject({
      litSigns: 1,
      version: 2,
      modes: { 'lock-in': { reading: 'lit', severity: 'critical' } },
    });
    const cleared = await changeProject(ada, lit, { facts: { 'logic-holder': known({ holder: 'us' }) } });
    expect(cleared).toMatchObject({ litSigns: 0, criticalSince: null, version: 3 });
  });

  it('is no change where all is as it was', async () => {
    const project = await makeProject(ada, halden, { facts: { 'eval-suite': NONE } });
    const same = await changeProject(ada, project, { name: project.name, facts: { 'eval-suite': NONE } });
    expect(same).toEqual(project);
  });

  it('needs the version that was seen', async () => {
    const project = await makeProject(ada, halden);
    const without = await ada.visitor.send<ProblemReply>('PATCH', pathOf(project), {
      body: { name: 'Other' },
    });
    expect([without.status, without.body.code]).toEqual([428, 'precondition-required']);
    await changeProject(ada, project, { name: 'Other' });
    const stale = await ada.visitor.patch<ProblemReply>(pathOf(project), 1, { name: 'Third' });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect(stale.body.detail).toContain('it is version 2 now');
  });

  it('takes an answer back', async () => {
    const project = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
    const back = await changeProject(ada, project, { facts: { 'eval-suite': { answer: 'not-asked' } } });
    expect(back.facts).toEqual({});
    expect(back.signs.find(({ id }) => id === 'EVAL-1')?.reading).toBe('unknown');
  });

  it('keeps who could not say, and when', async () => {
    const project = await makeProject(ada, halden, { stage: 'building' });
    const asked = await changeProject(ada, project, {
      facts: { 'logic-holder': { answer: 'nobody-can-say', source: { asked: 'Mo Idris' } } },
    });
    expect(asked.openQuestions.find(({ fact }) => fact === 'logic-holder')).toMatchObject({
      answer: 'nobody-can-say',
      asked: 'Mo Idris',
      askedOn: '2026-11-23',
      signs: ['LOCK-1', 'LOCK-2'],
    });
  });
});

describe('deleting a project', () => {
  it('takes all of it away, and leaves the end of its chain in the audit', async () => {
    const brightwater = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics', 'BRI');
    const project = await makeProject(ada, brightwater, { stage: 'building', facts: { 'eval-suite': NONE } });
    const [stored] = await telltale.database.query<{ hash: string }>(
      `select encode(head_hash, 'hex') as hash from project where id = $1`,
      [project.id],
    );
    const reply = await ada.visitor.delete(pathOf(project), 1);
    expect(reply.status).toBe(204);
    expect((await ada.visitor.get(pathOf(project))).status).toBe(404);
    for (const table of ['project_record', 'change', 'reading_period', 'lit_episode']) {
      expect(
        await telltale.database.query(`select from ${table} where project_id = $1`, [project.id]),
      ).toEqual([]);
    }
    const audits = await telltale.database.query(
      `select what, subject, by_name from audit where subject ->> 'projectId' = $1`,
      [project.id],
    );
    expect(audits).toEqual([
      {
        what: 'project.deleted',
        by_name: 'Ada Okafor',
        subject: {
          projectId: project.id,
          clientId: brightwater,
          key: project.key,
          changes: 2,
          lastHash: stored?.hash,
        },
      },
    ]);
  });

  it('needs the version that was seen', async () => {
    const project = await makeProject(ada, halden);
    expect((await ada.visitor.delete(pathOf(project), 2)).status).toBe(412);
    expect((await ada.visitor.send('DELETE', pathOf(project))).status).toBe(428);
  });
});
