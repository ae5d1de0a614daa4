import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import { changeProject, known, makeProject, readProject } from '../../test/test-projects';
import { RereadDue } from '../signs/reread-due';
import { HELD_BY_US, HELD_BY_VENDOR, itemsOf, ReviewedWorkspace, told } from './reviewed-workspace.fixture';

let telltale: TestApp;
let of: ReviewedWorkspace;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await ReviewedWorkspace.of(telltale);
});
afterAll(() => telltale.stop());

describe('the agenda', () => {
  it('counts as quiet what runs and has nothing new, of the clients that it is of', async () => {
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other', 'OTH');
    await makeProject(of.ada, of.halden, { name: 'Stage not asked' });
    await makeProject(of.ada, of.halden, { name: 'Quiet', stage: 'scoped' });
    const stopped = await makeProject(of.ada, of.halden, { name: 'Stopped', stage: 'scoped' });
    await changeProject(of.ada, stopped, { stage: 'stopped', reason: 'It was tried.' });
    await makeProject(of.ada, other, { name: 'Elsewhere', stage: 'scoped' });
    await of.heldByVendor();
    const quiet = async (request = {}) => (await of.open(request)).content.quiet;
    expect([await quiet(), await quiet({ clientId: of.halden })]).toEqual([3, 2]);
  });

  it('of a first review looks a week back, and puts first what needs a decision', async () => {
    await makeProject(of.ada, of.halden, { name: 'Quiet', stage: 'scoped' });
    await of.heldByVendor();
    await of.later(3);
    const review = await of.open();
    expect(review).toMatchObject({
      on: '2026-11-26',
      state: 'open',
      clients: null,
      before: null,
      sinceOn: '2026-11-19',
      minutesHash: null,
      content: { agendaOf: 1, quiet: 1, followUps: [], decisions: [] },
    });
    expect(review.content.agenda[0]?.needs).toBe('plug-clock');
    expect(told(review).slice(0, 2)).toEqual(['plug-clock', 'sign-new LOCK-1']);
    const [clock, sign] = itemsOf(review);
    expect(clock).toMatchObject({
      title: '3 days without a decision',
      because: 'A critical sign waits for a decision since 23 November 2026.',
    });
    expect(sign).toMatchObject({ word: 'new', mode: 'lock-in', severity: 'critical', on: '2026-11-23' });
    expect(sign?.because).toContain('Acme');
    expect(review.content.portfolio).toMatchObject([
      { client: { name: 'Halden Freight' }, projects: 2, waiting: 1 },
    ]);
  });

  it('says what cleared, what is back, what moved, and nothing twice', async () => {
    const project = await of.heldByVendor();
    const first = await of.open();
    await of.close(first.id);
    await of.later(1);
    const cleared = await changeProject(of.ada, project, { facts: HELD_BY_US });
    await changeProject(of.ada, cleared, {
      facts: { 'target-on': known({ on: '2027-02-01', precision: 'day' }), kind: known('build') },
    });
    await of.later(6);
    const second = await of.open();
    expect(second).toMatchObject({ before: { id: first.id, on: '2026-11-23' }, sinceOn: '2026-11-23' });
    expect(told(second)).toEqual(['sign-cleared LOCK-1']);
    expect(itemsOf(second)[0]?.because).toMatch(
      /^Lit since 23 November 2026; it went out by the answer to “.+” by .+\.$/,
    );
    await of.close(second.id);
    await of.later(7);
    const again = await changeProject(of.ada, await readProject(of.ada, project.id), {
      facts: { ...HELD_BY_VENDOR, 'target-on': known({ on: '2027-03-01', precision: 'day' }) },
    });
    await changeProject(of.ada, again, { stage: 'building' });
    const third = await of.open();
    expect(told(third)).toEqual(
      expect.arrayContaining(['plug-clock', 'sign-back LOCK-1', 'target-moved 8', 'stage-changed 10']),
    );
    const moved = itemsOf(third).find(({ kind }) => kind === 'target-moved');
    expect(moved).toMatchObject({
      title: 'Target moved to 1 March 2027',
      because: 'It was 1 February 2027; 1 move so far; the original target was 1 February 2027.',
    });
    const stage = itemsOf(third).find(({ kind }) => kind === 'stage-changed');
    expect(stage?.title).toBe('Scoped → Building');
  });

  it('does not call cleared what only lacks a fact now', async () => {
    const project = await of.heldByVendor();
    await of.close((await of.open()).id);
    await of.later(1);
    await changeProject(of.ada, project, { facts: { 'logic-holder': { answer: 'not-asked' } } });
    const [item] = itemsOf(await of.open());
    expect(item).toMatchObject({ kind: 'sign-out', word: 'went out' });
    expect(item?.because).toContain('Not clear: a fact is missing now.');
  });

  it('tells a sign that got worse by time alone', async () => {
    await makeProject(of.ada, of.halden, {
      name: 'Old idea',
      stage: 'idea',
      facts: { 'started-on': known({ on: '2026-10-10', precision: 'day' }) },
    });
    const before = await of.open();
    expect(itemsOf(before, 'Old idea')).toMatchObject([
      { kind: 'sign-new', subject: 'BUILD-2', severity: 'watch' },
    ]);
    await of.close(before.id);
    await of.later(27);
    await telltale.app.get(RereadDue).run();
    const review = await of.open();
    expect(itemsOf(review, 'Old idea')).toMatchObject([
      { kind: 'sign-worse', subject: 'BUILD-2', severity: 'serious' },
    ]);
  });

  it('holds waivers that were given, that end and that ended, and decisions that are due', async () => {
    const project = await of.heldByVendor();
    const path = `/api/v1/projects/${project.id}`;
    await of.ada.visitor.post(`${path}/waivers`, {
      sign: 'LOCK-1',
      reason: 'Contract ends',
      until: '2026-12-04',
    });
    await of.decide(project, { kind: 'fix', reason: 'The logic comes home.', dueOn: '2026-12-01' });
    const first = await of.open();
    expect(told(first)).toEqual(['sign-new LOCK-1', 'sign-waived LOCK-1']);
    expect(itemsOf(first)[1]?.because).toMatch(/^Waived until 4 December 2026 by .+: Contract ends$/);
    await of.close(first.id);
    await of.later(7);
    const second = await of.open();
    expect(told(second)).toEqual(['waiver-ending LOCK-1', 'decision-due fix']);
    await of.close(second.id);
    await of.later(7);
    await telltale.app.get(RereadDue).run();
    const third = await of.open();
    expect(told(third)).toEqual(['decision-overdue fix', 'waiver-ended LOCK-1']);
    expect(third.content.followUps).toMatchObject([
      { state: 'overdue', because: 'Was due on 1 December 2026, 6 days ago.', decision: { kind: 'fix' } },
    ]);
  });

  it('holds open questions and claims that stand apart', async () => {
    const project = await of.heldByVendor();
    const path = `/api/v1/projects/${project.id}`;
    await of.ada.visitor.post(`${path}/claims`, { status: 'on-track', sentence: 'All is well' });
    await changeProject(of.ada, await readProject(of.ada, project.id), { stage: 'building' });
    await of.ada.visitor.post(`${path}/eval-questions`, {});
    await of.later(2);
    const review = await of.open();
    const items = itemsOf(review);
    expect(items.find(({ kind }) => kind === 'question-open')?.because).toBe(
      'Asked on 23 November 2026, 2 days ago.',
    );
    expect(items.find(({ kind }) => kind === 'claim-apart')?.title).toBe(
      'Claimed on track, computed off track',
    );
  });
});

describe('what needs a decision', () => {
  const volume = (by: string) => ({
    kind: 'fact',
    fact: 'target-volume',
    comparison: 'at-least',
    value: 5_000,
    by,
  });

  it('holds conditions that were met and missed, until another decision is taken', async () => {
    const [one, two] = [await of.heldByVendor('One'), await of.heldByVendor('Two')];
    for (const project of [one, two])
      await of.decide(project, {
        kind: 'fix',
        reason: 'It grows, or it ends.',
        conditions: [volume('2026-11-25')],
      });
    await of.close((await of.open()).id);
    await changeProject(of.ada, await readProject(of.ada, two.id), {
      facts: { 'target-volume': known(6_000) },
    });
    await of.later(3);
    await telltale.app.get(RereadDue).run();
    const review = await of.open();
    expect([told(review, 'One')[0], told(review, 'Two')[0]]).toEqual([
      'condition-missed 0',
      'condition-met 0',
    ]);
    expect(itemsOf(review, 'One')[0]).toMatchObject({
      title: 'Condition missed: Target volume a day is at least 5000 by 25 November 2026',
      on: '2026-11-26',
    });
    expect(review.content.agenda.map(({ needs }) => needs)).toEqual(['condition-missed', 'condition-met']);
    const states = review.content.followUps.map(({ decision, state }) => `${decision.project} ${state}`);
    expect(states.sort()).toEqual(['One missed', 'Two met']);
    await of.decide(one, { kind: 'continue', reason: 'It may stay small.' });
    expect(told(await of.read(review.id), 'One')).toEqual([]);
  });

  it('holds closing lists that are overdue, of projects that were stopped', async () => {
    const project = await of.heldByVendor();
    await of.decide(project, { kind: 'stop', reason: 'Enough' });
    const path = `/api/v1/projects/${project.id}/closing-list`;
    await of.ada.visitor.send('PUT', path, { body: { dueOn: '2026-11-24' } });
    await of.close((await of.open()).id);
    expect(told(await of.open())).toEqual([]);
    await of.later(2);
    const [review] = (await of.ada.visitor.get<{ data: { id: string }[] }>('/api/v1/reviews?state=open')).body
      .data;
    const [item] = itemsOf(await of.read(review?.id ?? ''));
    expect(item).toMatchObject({ kind: 'closing-overdue', because: '7 of 7 open, due 24 November 2026.' });
  });
});

describe('the follow-ups', () => {
  it('are last time’s promises: open, due, and followed by a later decision', async () => {
    const [one, two] = [await of.heldByVendor('One'), await of.heldByVendor('Two')];
    const first = await of.open();
    await of.decide(one, { kind: 'fix', reason: 'Soon', dueOn: '2026-12-31' });
    await of.decide(two, { kind: 'fix', reason: 'Soon', dueOn: '2026-12-31' });
    const closed = await of.close(first.id);
    expect(closed.content.decisions).toMatchObject([
      { project: 'Two', isOfReview: true },
      { project: 'One', isOfReview: true },
    ]);
    await of.later(2);
    await of.decide(two, { kind: 'continue', reason: 'It is done.' });
    await of.later(5);
    const second = await of.open();
    expect(second.content.followUps.map(({ decision, state }) => `${decision.project} ${state}`)).toEqual([
      'One open',
      'Two followed',
    ]);
    expect(second.content.decisions).toMatchObject([{ project: 'Two', kind: 'continue', isOfReview: false }]);
  });
});
