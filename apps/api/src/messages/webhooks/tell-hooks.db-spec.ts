import type { WebhookEvent } from '@telltale/contract';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { changeProject, makeProject, readProject } from '../../../test/test-projects';
import { DeliverMessages } from '../deliver-messages';
import { type ProjectNews, TellHooks } from './tell-hooks';
import { WebhookReceiver } from './webhook-receiver.fixture';

interface Posted {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

let telltale: TestApp;
let root: Member;
let receiver: WebhookReceiver;
let id: string;

beforeAll(async () => {
  receiver = await WebhookReceiver.start();
  telltale = await startTestApp({ messages: { allowsPrivateWebhooks: true } });
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  receiver.forget();
  await telltale.database.query(`delete from jobs.job_common where name = 'tell-hooks'`);
  root = await telltale.people.newWorkspace({ role: 'administrator' });
  const clientId = await telltale.people.newClient(root.workspaceId, 'Halden Freight');
  id = (await makeProject(root, clientId, { name: 'Invoice matching', stage: 'pilot' })).id;
});
afterAll(async () => {
  await telltale.stop();
  receiver.stop();
});

async function listen(events?: WebhookEvent[]): Promise<void> {
  const request = { name: 'Reviews', kind: 'standard', url: receiver.address, events };
  expect((await root.visitor.post('/api/v1/webhooks', request)).status).toBe(201);
}

/** What of the event has come so far, after the jobs that were put down ran once more. */
async function told(event: WebhookEvent): Promise<Posted[]> {
  const jobs = await telltale.database.query<{ data: ProjectNews }>(
    `select data from jobs.job_common where name = 'tell-hooks' order by created_on, id`,
  );
  for (const { data } of jobs) await telltale.app.get(TellHooks).run(data);
  await telltale.app.get(DeliverMessages).run();
  return receiver.received.map(({ body }) => JSON.parse(body) as Posted).filter(({ type }) => type === event);
}

async function push(failing: number, branch: string, startedAt: string): Promise<void> {
  const cases = Array.from({ length: 20 }, (_none, index) => ({
    key: `T${index}`,
    passed: index >= failing,
  }));
  const path = `/api/v1/projects/${id}/eval-runs?suite=triage&branch=${branch}`;
  expect((await root.visitor.post(path, { startedAt, cases })).status).toBe(201);
}

describe('a decision', () => {
  it('is told at once to those that want to hear of it, once however often the job runs', async () => {
    await listen(['decision.recorded']);
    await listen();
    const decision = { kind: 'fix', reason: 'Numbers first.', dueOn: '2026-12-01' };
    expect((await root.visitor.post(`/api/v1/projects/${id}/decisions`, decision)).status).toBe(201);
    await told('decision.recorded');
    const [first, ...others] = await told('decision.recorded');
    expect(others).toEqual([]);
    expect(first?.data).toMatchObject({
      ...{ subject: 'Decision: Fix: Invoice matching (Halden Freight)', projectId: id, kind: 'fix' },
      ...{ client: 'Halden Freight', reason: 'Numbers first.', decidedBy: 'Ada Okafor', dueOn: '2026-12-01' },
    });
    expect(first?.data['text']).toMatch(/^Numbers first\.\nDecided by Ada Okafor\.\nDue 1 December 2026\./);
  });

  it('is told where a move of the stage is one, and other moves are none', async () => {
    await listen(['decision.recorded']);
    await changeProject(root, await readProject(root, id), { stage: 'building', reason: 'Back to work.' });
    await changeProject(root, await readProject(root, id), { stage: 'stopped', reason: 'No owner.' });
    expect((await told('decision.recorded')).map(({ data }) => data)).toMatchObject([
      { kind: 'stop', reason: 'No owner.', dueOn: null },
    ]);
  });
});

describe('a run that is worse', () => {
  it('is told on the main branch alone, with its cases', async () => {
    await listen(['run.worse']);
    await push(0, 'main', '2026-11-23T08:00:00Z');
    await push(0, 'trial', '2026-11-23T08:01:00Z');
    await push(6, 'trial', '2026-11-23T08:02:00Z');
    await push(5, 'main', '2026-11-23T08:03:00Z');
    expect((await told('run.worse')).map(({ data }) => data)).toMatchObject([
      {
        ...{ subject: "Worse than before in suite 'triage': Invoice matching (Halden Freight)" },
        ...{ suite: 'triage', newlyFailing: ['T0', 'T1', 'T2', 'T3', 'T4'], newlyFailingCount: 5 },
      },
    ]);
  });

  it('is no news where it ran more than a day ago', async () => {
    await listen(['run.worse']);
    await push(0, 'main', '2026-11-20T08:00:00Z');
    await push(5, 'main', '2026-11-22T08:59:59Z');
    expect(await told('run.worse')).toEqual([]);
    await push(10, 'main', '2026-11-22T09:00:00Z');
    expect(await told('run.worse')).toHaveLength(1);
  });
});
