import {
  type ChangeListReply,
  EntryAddedReply,
  type ProblemReply,
  type ProjectReply,
} from '@telltale/contract';
import { MOST_ENTRIES } from '@telltale/domain';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import { addEntry, entriesIn, registerPath } from '../../test/test-entries';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;

const DANA = { name: 'Dana Reyes', title: 'VP Claims', function: 'business', level: 'vp' };
const JULY = { on: '2026-07-03', what: 'Reads one kind of claim' };
const AUGUST = { on: '2026-08-03', what: 'Reads all claims', proof: 'https://wiki.example.org/demo' };

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
beforeEach(() => telltale.clock.moveTo('2026-11-23'));
afterAll(() => telltale.stop());

const refusalOf = ({ status, body }: { readonly status: number; readonly body: ProblemReply }) => [
  status,
  body.code,
  body.errors?.map(({ pointer }) => pointer),
];

describe('an entry of a register', () => {
  it('is added, with what follows from it, and names itself', async () => {
    const project = await makeProject(ada, halden, { stage: 'building' });
    const reply = await ada.visitor.post<EntryAddedReply>(registerPath(project, 'increments'), AUGUST);
    expect([reply.status, reply.headers.get('etag')]).toEqual([201, '"v2"']);
    expect(differencesFrom(EntryAddedReply, reply.text)).toEqual([]);
    const after = await addEntry(ada, project, 'increments', JULY);
    expect(entriesIn(after, 'increments')).toEqual([
      { id: after.entryId, ...JULY, recordedOn: '2026-11-23', by: 'Ada Okafor' },
      { id: reply.body.entryId, ...AUGUST, recordedOn: '2026-11-23', by: 'Ada Okafor' },
    ]);
    expect(after.facts['last-increment-on']).toMatchObject({
      value: { on: '2026-08-03', precision: 'day' },
      source: { kind: 'register', register: 'increments' },
    });
    const { entryId: _entryId, ...same } = after;
    expect(await readProject(ada, project.id)).toEqual(same);
  });

  it('is changed by the fields that are named, and loses those that are null', async () => {
    const project = await makeProject(ada, halden);
    const { entryId, version } = await addEntry(ada, project, 'increments', AUGUST);
    const path = registerPath(project, 'increments', entryId);
    const reply = await ada.visitor.patch<ProjectReply>(path, version, { what: 'Reads most', proof: null });
    expect([reply.status, reply.headers.get('etag')]).toEqual([200, '"v3"']);
    expect(entriesIn(reply.body, 'increments')).toEqual([
      { id: entryId, on: '2026-08-03', what: 'Reads most', recordedOn: '2026-11-23', by: 'Ada Okafor' },
    ]);
  });

  it('that is the last one leaves a register that is not asked, and what followed from it', async () => {
    const project = await makeProject(ada, halden);
    const { entryId, version } = await addEntry(ada, project, 'increments', JULY);
    const reply = await ada.visitor.delete<ProjectReply>(
      registerPath(project, 'increments', entryId),
      version,
    );
    expect([reply.status, reply.body.version, reply.body.facts]).toEqual([200, 3, {}]);
    expect(await readProject(ada, project.id)).toEqual(reply.body);
  });

  it('takes the place of "none so far"', async () => {
    const none = await makeProject(ada, halden, { facts: { increments: NONE } });
    const begun = await addEntry(ada, none, 'increments', JULY);
    expect(begun.facts['increments']?.answer).toBe('known');
    const back = await ada.visitor.patch<ProblemReply>(`/api/v1/projects/${none.id}`, begun.version, {
      facts: { increments: NONE },
    });
    expect(refusalOf(back)).toEqual([422, 'invalid-request', ['#/facts/increments/answer']]);
  });

  it('makes the person whom it names once, and shows them whole', async () => {
    const project = await makeProject(ada, halden, { facts: { 'business-owner': known(DANA) } });
    const made = {
      on: '2026-11-20',
      what: 'Fewer fields',
      madeBy: { name: 'dana reyes', title: 'VP Claims' },
    };
    const first = await addEntry(ada, project, 'trade-offs', made);
    const owner = first.facts['business-owner']?.value;
    expect(entriesIn(first, 'trade-offs')[0]?.['madeBy']).toEqual(owner);
    const log = await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${project.id}/changes`);
    expect(log.body.data[0]).toMatchObject({
      what: 'trade-offs',
      label: 'Trade-offs',
      before: null,
      after: { answer: 'known', value: { what: 'Fewer fields', madeBy: owner } },
      by: 'Ada Okafor',
    });
  });

  it('is written once for one Idempotency-Key', async () => {
    const project = await makeProject(ada, halden);
    const post = () =>
      ada.visitor.post<EntryAddedReply>(registerPath(project, 'increments'), JULY, {
        'idempotency-key': `once ${project.id}`,
      });
    const [one, two] = [await post(), await post()];
    expect([two.status, two.body, two.headers.get('etag')]).toEqual([201, one.body, '"v2"']);
    expect(entriesIn(await readProject(ada, project.id), 'increments')).toHaveLength(1);
  });

  it('is one of a thousand at most', async () => {
    const many = Array.from({ length: MOST_ENTRIES - 1 }, () => JULY);
    const project = await makeProject(ada, halden, { entries: { increments: many } });
    const full = await addEntry(ada, project, 'increments', AUGUST);
    expect(entriesIn(full, 'increments')).toHaveLength(MOST_ENTRIES);
    const path = registerPath(project, 'increments');
    expect(refusalOf(await ada.visitor.post<ProblemReply>(path, JULY))).toEqual([
      422,
      'invalid-request',
      ['#'],
    ]);
    const gone = await ada.visitor.delete<ProjectReply>(`${path}/${full.entryId}`, full.version);
    expect(entriesIn(gone.body, 'increments')).toHaveLength(MOST_ENTRIES - 1);
    const log = await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${project.id}/changes?limit=2`);
    expect(log.body.data.map(({ what, after }) => [what, after === null])).toEqual([
      ['last-increment-on', false],
      ['increments', true],
    ]);
  });
});

describe('what is wrong with an entry', () => {
  const refusals = [
    ['increments', { on: '2026-02-30' }, '#/on'],
    ['increments', { on: '2026-11-24' }, '#/on'],
    ['increments', {}, '#/on'],
    ['increments', { on: '2026-11-20', speed: 9 }, '#/speed'],
    ['increments', { on: '2026-11-20', proof: 'javascript:alert(1)' }, '#/proof'],
    ['spend', { month: '2026-10', actual: { amount: -1, currency: 'EUR' } }, '#/actual/amount'],
    ['spend', { month: '2026-10', actual: { amount: 1, currency: 'USD' } }, '#/actual/currency'],
    ['trade-offs', { on: '2026-11-20', what: 'Fewer', madeBy: { name: '' } }, '#/madeBy/name'],
    ['trade-offs', { on: '2026-11-20', what: 'Fewer' }, '#/madeBy'],
    ['effort', { on: '2026-11-20', kind: 'logging' }, '#/planned'],
  ] as const;

  it.each(refusals)('%s %j points at its field', async (register, entry, pointer) => {
    const project = await makeProject(ada, halden);
    const reply = await ada.visitor.post<ProblemReply>(registerPath(project, register), entry);
    expect(refusalOf(reply)).toEqual([422, 'invalid-request', [pointer]]);
    expect((await readProject(ada, project.id)).version).toBe(1);
  });

  it('points at the field when it is changed, not at its place in the list', async () => {
    const entries = { 'scope-versions': [1, 2, 3].map((version) => ({ version, on: '2026-07-03' })) };
    const project = await makeProject(ada, halden, { entries });
    const last = entriesIn(project, 'scope-versions')[2]?.id;
    const path = registerPath(project, 'scope-versions', last);
    const twice = await ada.visitor.patch<ProblemReply>(path, 1, { version: 2 });
    expect(refusalOf(twice)).toEqual([422, 'invalid-request', ['#/version']]);
    const unknown = await ada.visitor.patch<ProblemReply>(path, 1, { speed: null, on: null });
    expect(refusalOf(unknown)).toEqual([422, 'invalid-request', ['#/speed', '#/on']]);
  });

  it.each([[[JULY]], ['"text"'], ['null']])('a body that is no object: %j', async (body) => {
    const project = await makeProject(ada, halden);
    const reply = await ada.visitor.send<ProblemReply>('POST', registerPath(project, 'increments'), {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    expect(refusalOf(reply)).toEqual([422, 'invalid-request', ['#']]);
  });

  it('is nothing, where the register or the entry is not there', async () => {
    const project = await makeProject(ada, halden);
    const other = await addEntry(ada, await makeProject(ada, halden), 'increments', JULY);
    const at = `/api/v1/projects/${project.id}/registers`;
    const replies = [
      await ada.visitor.post(`${at}/hopes`, JULY),
      await ada.visitor.post(`${at}/eval-suite`, JULY),
      await ada.visitor.patch(`${at}/increments/${other.entryId}`, 1, { what: 'Mine' }),
      await ada.visitor.delete(`${at}/increments/${other.entryId}`, 1),
      await ada.visitor.delete(`${at}/increments/no-id`, 1),
    ];
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404));
  });
});

describe('a past day', () => {
  it('knows no entry that was recorded later, and shows beside it those that tell of it', async () => {
    const project = await makeProject(ada, halden);
    await addEntry(ada, project, 'increments', JULY);
    telltale.clock.moveTo('2026-11-28');
    await addEntry(ada, project, 'increments', AUGUST);
    const { version } = await addEntry(ada, project, 'increments', { on: '2026-11-26' });
    await changeProject(ada, { id: project.id, version }, { facts: { incidents: NONE } });
    const past = await readProject(ada, project.id, '2026-11-25');
    expect(entriesIn(past, 'increments').map((one) => one['on'])).toEqual([JULY.on]);
    expect(past.later?.facts).toEqual({
      increments: expect.objectContaining({
        answer: 'known',
        value: [expect.objectContaining({ ...AUGUST, recordedOn: '2026-11-28' })],
      }) as object,
    });
  });
});
