import type { ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterAll(() => telltale.stop());

it('makes a project', async () => {
  const made = await ada.visitor.post<ProjectReply>('/api/v1/projects', {
    clientId: halden,
    name: 'Claims triage',
    stage: 'building',
    facts: {
      'business-owner': {
        answer: 'known',
        value: { name: 'Dana Reyes', title: 'VP Claims', function: 'business', level: 'vp' },
      },
      'eval-suite': { answer: 'none' },
    },
  });
  expect(made.status).toBe(201);
  const patched = await ada.visitor.patch<ProjectReply>(`/api/v1/projects/${made.body.id}`, 1, {
    facts: { 'eval-suite': { answer: 'known', value: 'triage v4' } },
  });
  const got = await ada.visitor.get<ProjectReply>(`/api/v1/projects/${made.body.id}`);
  expect(got.body).toEqual(patched.body);
  const past = await ada.visitor.get<ProjectReply>(`/api/v1/projects/${made.body.id}?asOf=2026-11-23`);
  expect(past.body.later).toEqual({ facts: {} });
  expect(past.body.facts).toEqual(patched.body.facts);
});
