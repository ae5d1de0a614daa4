import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { caseFile, promptfooWeek, PushedProject } from './pushed-project.fixture';

let telltale: TestApp;
let of: PushedProject;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await PushedProject.of(telltale);
});
afterAll(() => telltale.stop());

const WEEKS = 'suite=triage';

describe('the same file once more', () => {
  it('is told with 200 and the same id, and makes no second point', async () => {
    const first = await of.push(promptfooWeek(1), WEEKS);
    const again = await of.send(promptfooWeek(1), WEEKS);
    expect([again.status, again.body.id, again.body.isReplay]).toEqual([200, first.id, true]);
    expect(again.body.variants).toEqual(first.variants);
    expect(await of.runs()).toBe(1);
  });

  it('makes one run where both come at once', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => of.send(caseFile('PPPF'))));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(await of.runs()).toBe(1);
  });

  it('is a run of its own with another commit, as a nightly job may get the same answers twice', async () => {
    const first = await of.push(caseFile('PPPF'), 'commit=1f0c9b2');
    const second = await of.push(caseFile('PPPF'), 'commit=77aa0e1');
    expect(second.id).not.toBe(first.id);
    expect(second.because).toBe('No clear change: 3 → 3 of 4, no case newly failing or fixed.');
  });

  it('is refused with 409 where the key of the request was sent with another file', async () => {
    const headers = { 'idempotency-key': 'job-7' };
    await of.push(caseFile('PPPF'), '', { headers });
    const other = await of.send(caseFile('PPFF'), '', { headers });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-conflict']);
    // A job of CI pushes several suites under one key.
    expect((await of.send(caseFile('PPFF'), 'suite=other', { headers })).status).toBe(201);
  });

  it('is refused with 409 where the tool’s own id comes with other results', async () => {
    await of.push(caseFile('PPPF', { id: 'nightly-1' }));
    const other = await of.send(caseFile('PPFF', { id: 'nightly-1' }));
    expect([other.status, other.body.code]).toEqual([409, 'run-changed']);
    expect(await of.runs()).toBe(1);
  });
});
