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

describe('the people of a record', () => {
  it('are made once, and are the same person by name and title', async () => {
    const first = await makeProject(ada, halden, { facts: { 'business-owner': known(DANA) } });
    const second = await makeProject(ada, halden, {
      facts: { 'business-owner': known({ name: 'dana reyes', title: 'VP Claims' }) },
    });
    expect(second.facts['business-owner']?.value).toEqual(first.facts['business-owner']?.value);
    const other = await makeProject(ada, halden, {
      facts: { 'business-owner': known({ name: 'Dana Reyes' }) },
    });
    expect(other.owner).toEqual({ name: 'Dana Reyes', title: null, function: null, level: null });
  });

  it('are one person where one request names the same twice', async () => {
    const mira = { name: 'Mira Sol', title: 'COO' };
    const project = await makeProject(ada, halden, {
      facts: {
        'business-owner': known(mira),
        'scope-signature': known({ version: 1, signedBy: mira, on: '2026-11-01' }),
      },
    });
    const signature = project.facts['scope-signature']?.value as { signedBy: unknown };
    expect(signature.signedBy).toEqual(project.facts['business-owner']?.value);
  });

  it('are named by id, and belong to the same client', async () => {
    const brightwater = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics', 'BRI');
    const theirs = await makeProject(ada, brightwater, { facts: { builder: known({ name: 'Jonas Ek' }) } });
    const { personId } = theirs.facts['builder']?.value as { personId: string };
    const second = await makeProject(ada, brightwater, {
      facts: { builder: known({ personId: personId.toUpperCase() }) },
    });
    expect(second.facts['builder']?.value).toMatchObject({ personId, name: 'Jonas Ek' });
    const project = await makeProject(ada, halden);
    const stolen = await ada.visitor.patch<ProblemReply>(pathOf(project), 1, {
      facts: {
        builder: known({ personId }),
        'good-enough': known({ metric: 'F1', value: 1, setBy: { personId } }),
      },
    });
    expect(stolen.status).toBe(422);
    expect(stolen.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '#/facts/builder/value/personId',
      '#/facts/good-enough/value/setBy/personId',
    ]);
  });
});

describe('answers that cannot be', () => {
  const refusals: readonly (readonly [string, unknown, string])[] = [
    ['a fact that nobody knows', { 'favourite-colour': NONE }, '#/facts/favourite-colour'],
    ['a key with signs of a path', { 'a/b~c': NONE }, '#/facts/a~1b~0c'],
    ['what is no answer', { 'eval-suite': 'none' }, '#/facts/eval-suite'],
    ['an answer that does not exist', { 'eval-suite': { answer: 'perhaps' } }, '#/facts/eval-suite/answer'],
    ['known without a value', { 'eval-suite': { answer: 'known' } }, '#/facts/eval-suite/value'],
    ['none with a value', { 'eval-suite': { answer: 'none', value: 'x' } }, '#/facts/eval-suite/value'],
    ['a value of another type', { 'eval-cases': known('many') }, '#/facts/eval-cases/value'],
    ['a day that lies ahead', { 'last-eval-run-on': known('2026-11-24') }, '#/facts/last-eval-run-on/value'],
    [
      'a day to come from which it holds',
      { 'eval-suite': { ...NONE, holdsFrom: '2026-11-24' } },
      '#/facts/eval-suite/holdsFrom',
    ],
    [
      'another currency',
      { 'expected-saving': known({ amount: 1, currency: 'USD' }) },
      '#/facts/expected-saving/value/currency',
    ],
    [
      'a source that is no address',
      { 'eval-suite': { ...NONE, source: { url: 'ftp://x' } } },
      '#/facts/eval-suite/source/url',
    ],
    ['half a character', { 'eval-suite': known('\ud800') }, '#/facts/eval-suite/value'],
    [
      'an unreadable name of who was asked',
      { 'eval-suite': { ...NONE, source: { asked: 'Jo\u0003' } } },
      '#/facts/eval-suite/source/asked',
    ],
  ];

  it.each(refusals)('%s', async (_what, facts, pointer) => {
    const project = await makeProject(ada, halden);
    const reply = await ada.visitor.patch<ProblemReply>(pathOf(project), 1, { facts });
    expect([reply.status, reply.body.code]).toEqual([422, 'invalid-request']);
    expect(reply.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect((await readProject(ada, project.id)).version).toBe(1);
  });

  it('keys that reach into every object', async () => {
    const project = await makeProject(ada, halden);
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const body = `{"facts": {"${key}": {"answer": "none"}}}`;
      const headers = { 'if-match': '"v1"', 'content-type': 'application/json' };
      const reply = await ada.visitor.send<ProblemReply>('PATCH', pathOf(project), { body, headers });
      expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, `#/facts/${key}`]);
    }
  });
});

describe('deleting a project', () => {
  it('takes all of it away, and leaves the end of its chain in the audit', async () => {
    const project = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
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
        what: 'project-deleted',
        by_name: 'Ada Okafor',
        subject: {
          projectId: project.id,
          clientId: halden,
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
