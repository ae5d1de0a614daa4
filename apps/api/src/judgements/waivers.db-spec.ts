import {
  type ProblemReply,
  type ProjectListReply,
  type ProjectReply,
  type SummaryReply,
  WaiverListReply,
  WaiverReply,
} from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';
import { Visitor } from '../../test/visitor';
import { FoldCounters } from '../signs/fold-counters';
import { RereadDue } from '../signs/reread-due';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeEach(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace({ role: 'reviewer' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterEach(() => telltale.stop());

const pathOf = ({ id }: { readonly id: string }) => `/api/v1/projects/${id}/waivers`;
const UNTIL = '2026-12-03';
const post = (project: { readonly id: string }, body: object = {}) =>
  ada.visitor.post<WaiverReply & ProblemReply>(pathOf(project), {
    sign: 'EVAL-1',
    reason: 'The suite is bought.',
    until: UNTIL,
    ...body,
  });
const waive = async (project: { readonly id: string }, body: object = {}) => {
  const reply = await post(project, body);
  if (reply.status !== 201) throw new Error(reply.text);
  expect(differencesFrom(WaiverReply, reply.text)).toEqual([]);
  return reply.body;
};
const endWaiver = (
  project: { readonly id: string },
  sign: string,
  body: object = { reason: 'It is late.' },
) => ada.visitor.send<ProblemReply>('DELETE', `${pathOf(project)}/${sign}`, { body });
const history = async (project: { readonly id: string }) => {
  const reply = await ada.visitor.get<WaiverListReply>(pathOf(project));
  expect(differencesFrom(WaiverListReply, reply.text)).toEqual([]);
  return reply.body.data.map(({ step, sign, until, reason, on, by }) => [step, sign, until, reason, on, by]);
};
const signOf = ({ signs }: ProjectReply, id: string) => signs.find((sign) => sign.id === id);
const withoutSuite = () => makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
const goTo = async (instant: string) => {
  telltale.clock.moveTo(instant);
  ada = {
    ...ada,
    visitor: new Visitor(telltale.url, await telltale.people.newSession(ada.workspaceId, ada.accountId)),
  };
};
const refusals = ({ status, body }: { readonly status: number; readonly body: ProblemReply }) => [
  status,
  ...(body.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`),
];

describe('a waiver', () => {
  it('leaves the sign to see, without weight', async () => {
    const project = await withoutSuite();
    expect(project).toMatchObject({ litSigns: 1, waived: 0, criticalSince: '2026-11-23' });
    expect(await waive(project)).toEqual({
      until: UNTIL,
      reason: 'The suite is bought.',
      on: '2026-11-23',
      by: 'Ada Okafor',
    });
    const waived = await readProject(ada, project.id);
    expect(signOf(waived, 'EVAL-1')).toMatchObject({
      reading: 'waived',
      severity: 'critical',
      litSince: '2026-11-23',
      because: signOf(project, 'EVAL-1')?.because,
      waiver: { until: UNTIL, by: 'Ada Okafor' },
    });
    expect(waived).toMatchObject({
      litSigns: 0,
      waived: 1,
      criticalSince: null,
      status: { computed: 'not-known' },
      modes: { evaluation: { reading: 'waived', severity: null } },
      next: { kind: 'ask' },
      version: 2,
    });
  });

  it('counts as waived and never as clear, in lists and in every summary', async () => {
    const project = await withoutSuite();
    const other = await withoutSuite();
    await waive(project);
    const rows = await ada.visitor.get<ProjectListReply>('/api/v1/projects?sort=severity');
    expect(rows.body.data.map(({ id, litSigns, waived }) => [id, litSigns, waived])).toEqual([
      [other.id, 1, 0],
      [project.id, 0, 1],
    ]);
    const lit = await ada.visitor.get<ProjectListReply>('/api/v1/projects?mode=evaluation');
    expect(lit.body.data.map(({ id }) => id)).toEqual([other.id]);
    const expected = {
      needDecision: 1,
      statuses: { 'off-track': 1, 'not-known': 1, 'on-track': 0, 'at-risk': 0 },
      modes: { evaluation: { lit: 1, waived: 1, clear: 0, bySeverity: { critical: 1 } } },
    };
    const summary = async (query: string) =>
      (await ada.visitor.get<SummaryReply>(`/api/v1/portfolio/summary${query}`)).body;
    // Kept counters before and after they are folded, a live count, and a past day.
    expect(await summary('')).toMatchObject(expected);
    await telltale.app.get(FoldCounters).run();
    for (const query of ['', `?client=${halden}`, '?stage=building', '?asOf=2026-11-23'])
      expect(await summary(query)).toMatchObject(expected);
  });

  it('ends by itself: on the next day the sign is lit again, since when it was', async () => {
    const project = await withoutSuite();
    await waive(project);
    await goTo('2026-12-03T23:30:00Z');
    await telltale.app.get(RereadDue).run();
    expect(signOf(await readProject(ada, project.id), 'EVAL-1')?.reading).toBe('waived');
    await goTo('2026-12-04T00:05:00Z');
    await telltale.app.get(RereadDue).run();
    const lit = await readProject(ada, project.id);
    expect(signOf(lit, 'EVAL-1')).toMatchObject({ reading: 'lit', litSince: '2026-11-23', waiver: null });
    expect(lit).toMatchObject({ litSigns: 1, waived: 0, criticalSince: '2026-11-23' });
    expect(signOf(await readProject(ada, project.id, '2026-12-03'), 'EVAL-1')).toMatchObject({
      reading: 'waived',
      waiver: { until: UNTIL, by: 'Ada Okafor' },
    });
    const counters = await ada.visitor.get<SummaryReply>('/api/v1/portfolio/summary');
    expect(counters.body).toMatchObject({
      needDecision: 1,
      modes: { evaluation: { lit: 1, waived: 0, clear: 0 } },
    });
  });

  it('takes the place of an earlier one, and the history keeps both', async () => {
    const project = await withoutSuite();
    await waive(project);
    telltale.clock.advance({ days: 1 });
    await waive(project, { until: '2026-12-20', reason: 'It comes later.' });
    expect(signOf(await readProject(ada, project.id), 'EVAL-1')?.waiver).toMatchObject({
      until: '2026-12-20',
    });
    expect(await history(project)).toEqual([
      ['waived', 'EVAL-1', '2026-12-20', 'It comes later.', '2026-11-24', 'Ada Okafor'],
      ['waived', 'EVAL-1', UNTIL, 'The suite is bought.', '2026-11-23', 'Ada Okafor'],
    ]);
    const past = await readProject(ada, project.id, '2026-11-23');
    expect(signOf(past, 'EVAL-1')?.waiver).toMatchObject({ until: UNTIL, reason: 'The suite is bought.' });
  });

  it('is ended with a reason, and the sign is lit at once', async () => {
    const project = await withoutSuite();
    await waive(project);
    expect(refusals(await endWaiver(project, 'EVAL-1', { reason: ' ' }))).toEqual([
      422,
      expect.stringMatching(/^#\/reason /),
    ]);
    expect((await endWaiver(project, 'EVAL-1')).status).toBe(204);
    expect(signOf(await readProject(ada, project.id), 'EVAL-1')).toMatchObject({
      reading: 'lit',
      waiver: null,
    });
    expect((await history(project))[0]).toEqual([
      'ended',
      'EVAL-1',
      UNTIL,
      'It is late.',
      '2026-11-23',
      'Ada Okafor',
    ]);
    for (const sign of ['EVAL-1', 'OWN-1', 'constructor'])
      expect((await endWaiver(project, sign)).status).toBe(404);
  });

  it('is no longer there to be ended when its day is over', async () => {
    const project = await withoutSuite();
    await waive(project, { until: '2026-11-24' });
    await goTo('2026-11-25T09:00:00Z');
    expect((await endWaiver(project, 'EVAL-1')).status).toBe(404);
  });

  it('is for a sign that is lit', async () => {
    const project = await withoutSuite();
    expect(refusals(await post(project, { sign: 'LOCK-1' }))).toEqual([
      422,
      '#/sign LOCK-1 is not lit on Claims triage: there is nothing to waive or to answer.',
    ]);
    expect(refusals(await post(project, { sign: 'EVAL-99' }))).toEqual([
      422,
      '#/sign There is no such sign. GET /api/v1/signs lists them.',
    ]);
  });

  it('runs from tomorrow on, for 90 days at most', async () => {
    const project = await withoutSuite();
    const detail =
      '#/until A waiver ends between 24 November 2026 and 21 February 2027: after today, and at most 90 days ahead.';
    for (const until of ['2026-11-22', '2026-11-23', '2027-02-22'])
      expect(refusals(await post(project, { until }))).toEqual([422, detail]);
    for (const until of ['2026-11-24', '2027-02-21'])
      expect((await post(project, { until })).status).toBe(201);
    expect(refusals(await post(project, { reason: '\u0000' }))).toEqual([422, expect.stringMatching(/^#/)]);
  });

  it('is gone for good when its sign was cleared and its day is over', async () => {
    const project = await withoutSuite();
    await waive(project);
    const suite = await changeProject(ada, await readProject(ada, project.id), {
      facts: { 'eval-suite': known('v1') },
    });
    expect(signOf(suite, 'EVAL-1')).toMatchObject({ reading: 'clear', waiver: null });
    await goTo('2026-12-10T09:00:00Z');
    const again = await changeProject(ada, suite, { facts: { 'eval-suite': NONE } });
    expect(signOf(again, 'EVAL-1')).toMatchObject({ reading: 'lit', litSince: '2026-12-10' });
  });
});
