import type { ChangeListReply, ProblemReply, ProjectPatchRequest, ProjectReply } from '@telltale/contract';
import { itemsOf, type ReadinessAnswer, STARTING_TEMPLATE } from '@telltale/domain';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, GOES_LIVE, makeProject, readProject } from '../../test/test-projects';

const REQUIRED = itemsOf(STARTING_TEMPLATE).filter(({ isRequired }) => isRequired);
const FIRST_THREE = REQUIRED.slice(0, 3)
  .map(({ text }) => text)
  .join('; ');
const REASON = 'The old system is switched off on Friday';

describe('the gate into Production', () => {
  let test: TestApp;
  let ada: Member;
  let clientId: string;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    test.clock.moveTo(new Date('2026-11-23T09:00:00Z'));
    ada = await test.people.newWorkspace();
    clientId = await test.people.newClient(ada.workspaceId, 'Halden Freight');
  });

  const attest = async ({ id, version }: ProjectReply, keys: readonly string[]): Promise<ProjectReply> => {
    const items = Object.fromEntries(
      keys.map((key) => [key, { state: 'attested' satisfies ReadinessAnswer['state'] }]),
    );
    const reply = await ada.visitor.patch(`/api/v1/projects/${id}/readiness`, version, { items });
    expect(reply.status).toBe(200);
    return await readProject(ada, id);
  };
  const patch = async ({ id, version }: ProjectReply, request: ProjectPatchRequest, by = ada) =>
    await by.visitor.patch<ProblemReply>(`/api/v1/projects/${id}`, version, request);

  it('refuses while required items are open, and says how many and which come first', async () => {
    const project = await makeProject(ada, clientId, { stage: 'pilot' });
    const { status, body } = await patch(project, { stage: 'production' });
    expect([status, body.code]).toEqual([409, 'production-gate']);
    expect(body.detail).toBe(`22 required items are open: ${FIRST_THREE}; and 19 more.`);
    expect(body.errors).toEqual([
      {
        pointer: '#/override/reason',
        detail: 'Close what is open on the readiness checklist, or send why it goes live all the same.',
      },
    ]);
    expect(await readProject(ada, project.id)).toMatchObject({ stage: 'pilot', version: 1, overrides: [] });
  });

  it('counts open items: one is left, then none', async () => {
    const project = await makeProject(ada, clientId, { stage: 'scoped' });
    const keys = REQUIRED.map(({ key }) => key);
    const almost = await attest(project, keys.slice(1));
    expect((await patch(almost, { stage: 'production' })).body.detail).toBe(
      `1 required item is open: ${REQUIRED[0]?.text}.`,
    );
    const ready = await attest(almost, keys.slice(0, 1));
    const live = await changeProject(ada, ready, { stage: 'production' });
    expect(live).toMatchObject({ stage: 'production', overrides: [] });
  });

  it('is shut again on the day after a proof has ended', async () => {
    const keys = REQUIRED.map(({ key }) => key);
    const attested = await attest(await makeProject(ada, clientId, { stage: 'pilot' }), keys.slice(1));
    const proof = { url: 'https://ci.example.org/1', expiresOn: '2026-11-24' };
    const items = { [keys[0] ?? '']: { state: 'proven', proof } };
    await ada.visitor.patch(`/api/v1/projects/${attested.id}/readiness`, attested.version, { items });
    const proven = await readProject(ada, attested.id);
    test.clock.moveTo(new Date('2026-11-25T09:00:00Z'));
    expect((await patch(proven, { stage: 'production' })).body.detail).toMatch('1 required item is open');
    test.clock.moveTo(new Date('2026-11-24T09:00:00Z'));
    expect((await patch(proven, { stage: 'production' })).status).toBe(200);
  });

  it('lets through who says why; that stays on the project and in its history', async () => {
    const project = await makeProject(ada, clientId, { stage: 'pilot' });
    const live = await changeProject(ada, project, {
      stage: 'production',
      override: { reason: ` ${REASON} ` },
    });
    const because = `22 required items were open: ${FIRST_THREE}; and 19 more.`;
    const override = { kind: 'production-gate', because, reason: REASON, on: '2026-11-23', by: 'Ada Okafor' };
    expect(live.overrides).toEqual([override]);
    const { body } = await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${project.id}/changes`);
    expect(body.data.filter(({ what }) => what === 'override' || what === 'stage')).toMatchObject([
      { what: 'override', after: { kind: 'production-gate', because }, reason: REASON },
      { what: 'stage', before: 'pilot', after: 'production' },
    ]);
    // Later moves, and what is closed later, take nothing of it away.
    const retired = await changeProject(ada, live, { stage: 'retired' });
    expect(retired.overrides).toEqual([override]);
    const again = await patch(retired, { stage: 'production', reason: 'A new model' });
    expect(again.body.code).toBe('production-gate');
    const reopened = await changeProject(ada, retired, { ...GOES_LIVE, reason: 'A new model' });
    expect(reopened.overrides).toHaveLength(2);
  });

  it('stands before a decision that reopens into Production too', async () => {
    const live = await makeProject(ada, clientId, { stage: 'production' });
    const { id } = await changeProject(ada, live, { stage: 'retired' });
    const decision = { kind: 'continue', reason: 'A new model', stage: 'production' };
    const decide = async (more: object) =>
      await ada.visitor.post<ProblemReply>(`/api/v1/projects/${id}/decisions`, { ...decision, ...more });
    expect((await decide({})).body.code).toBe('production-gate');
    expect((await decide({ override: { reason: REASON } })).status).toBe(201);
    expect(await readProject(ada, id)).toMatchObject({
      stage: 'production',
      overrides: [{ reason: REASON }],
    });
  });

  it('asks nothing of what is recorded as it is, and of other moves', async () => {
    const made = await makeProject(ada, clientId, { stage: 'production' });
    expect(made.overrides).toEqual([]);
    const told = await changeProject(ada, await makeProject(ada, clientId), { stage: 'production' });
    expect(told).toMatchObject({ stage: 'production', overrides: [] });
    const same = await changeProject(ada, made, { stage: 'production', name: 'Claims, sorted' });
    expect(same.overrides).toEqual([]);
    const pilot = await changeProject(ada, same, { stage: 'pilot', reason: 'It broke' });
    expect(pilot.overrides).toEqual([]);
  });

  it('takes no blank reason, and none from somebody of another workspace', async () => {
    const project = await makeProject(ada, clientId, { stage: 'pilot' });
    const blank = await patch(project, { stage: 'production', override: { reason: '  ' } });
    expect([blank.status, blank.body.errors?.[0]?.pointer]).toEqual([422, '#/override/reason']);
    const intruder = await test.people.newWorkspace();
    expect((await patch(project, GOES_LIVE, intruder)).status).toBe(404);
  });
});
