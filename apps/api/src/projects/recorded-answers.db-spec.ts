import type { ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject, NONE, readProject } from '../../test/test-projects';

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
