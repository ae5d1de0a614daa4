import { PatternsReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;
let norrland: string;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  ada = await telltale.people.newWorkspace({ role: 'editor' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight');
  norrland = await telltale.people.newClient(ada.workspaceId, 'Norrland');
});
afterAll(() => telltale.stop());

async function patterns(query = '', by = ada): Promise<PatternsReply> {
  const reply = await by.visitor.get<PatternsReply>(`/api/v1/portfolio/patterns?${query}`);
  if (reply.status !== 200) throw new Error(reply.text);
  expect(differencesFrom(PatternsReply, reply.text)).toEqual([]);
  return reply.body;
}
const target = (on: string) => ({ 'target-on': known({ on, precision: 'day' }) });
const owned = (name: string) => ({
  'business-owner': known({ name, title: 'VP', function: 'business', level: 'vp' }),
});
/** A session ends after a week without use. */
async function later(days: number): Promise<void> {
  for (let left = days; left > 0; left -= 6) {
    telltale.clock.advance({ days: Math.min(6, left) });
    await ada.visitor.get('/api/v1/session');
  }
}

describe('commitments', () => {
  it('tell whose targets moved, how often, and by how much, those with most moves first', async () => {
    const kept = await makeProject(ada, halden, {
      name: 'Kept',
      stage: 'building',
      facts: { ...owned('Lena'), ...target('2027-01-31') },
    });
    const moved = await makeProject(ada, halden, {
      name: 'Moved',
      stage: 'building',
      facts: { ...owned('Omar'), ...target('2027-01-31') },
    });
    await makeProject(ada, halden, { name: 'No target', stage: 'building' });
    await makeProject(ada, norrland, { name: 'Nobody’s', stage: 'building', facts: target('2027-01-31') });
    for (const on of ['2027-02-10', '2027-03-02'])
      await changeProject(ada, await readProject(ada, moved.id), { facts: target(on) });
    const { commitments } = await patterns();
    expect(
      commitments.map(({ name, projects, kept: unmoved, recent, moves, medianSlip }) => [
        name,
        projects,
        unmoved,
        recent,
        moves,
        medianSlip,
      ]),
    ).toEqual([
      ['Omar', 1, 0, 2, 2, 30],
      ['Lena', 1, 1, 0, 0, null],
      [null, 1, 1, 0, 0, null],
    ]);
    expect(commitments[0]?.client?.name).toBe('Halden Freight');
    await later(25);
    expect((await patterns(`client=${norrland}`)).commitments.map(({ name }) => name)).toEqual([null]);
    expect(kept.id).not.toBe(moved.id);
  });
});

describe('signs across clients', () => {
  const unowned = (client: string, name: string) =>
    makeProject(ada, client, { name, stage: 'scoped', facts: { 'business-owner': NONE } });

  it('are those lit at two or more, with the median days to clear from five times on', async () => {
    for (const client of [halden, norrland]) await unowned(client, 'One');
    const mended = await Promise.all([1, 2, 3, 4].map((n) => unowned(halden, `Mended ${n}`)));
    await later(4);
    for (const { id } of mended)
      await changeProject(ada, await readProject(ada, id), { facts: owned('Lena') });
    const own = async () => (await patterns()).sharedSigns?.find(({ sign }) => sign === 'OWN-1');
    expect(await own()).toMatchObject({
      clients: 2,
      projects: 2,
      cleared: 4,
      medianDays: null,
      mode: 'business-owner',
    });
    const fifth = await unowned(halden, 'Mended 5');
    await later(10);
    await changeProject(ada, await readProject(ada, fifth.id), { facts: owned('Lena') });
    expect(await own()).toMatchObject({ clients: 2, cleared: 5, medianDays: 4 });
  });

  it('are told to those alone who see all clients, and not of one client', async () => {
    for (const client of [halden, norrland]) await unowned(client, 'One');
    const scoped = await telltale.people.newMember(ada.workspaceId, {
      role: 'viewer',
      clients: [halden, norrland],
    });
    expect((await patterns('', scoped)).sharedSigns).toBeNull();
    expect((await patterns(`client=${halden}`)).sharedSigns).toBeNull();
    expect((await patterns()).sharedSigns?.map(({ sign }) => sign)).toContain('OWN-1');
  });
});
