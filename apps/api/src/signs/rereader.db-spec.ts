import type { ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, readProject } from '../../test/test-projects';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { projectsNaming } from './projects-naming';
import { Rereader } from './rereader';
import { telltaleItself } from './telltale-itself';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterAll(() => telltale.stop());

const signOf = ({ signs }: ProjectReply, id: string) => signs.find((sign) => sign.id === id);

async function reread(...ids: string[]): Promise<void> {
  const itself = telltaleItself(ada.workspaceId);
  await telltale.app
    .get(WorkspaceTransaction)
    .run(itself, (manager) => telltale.app.get(Rereader).reread(manager, itself, ids));
}

const stored = async (id: string) => {
  const rows: unknown[] = [];
  for (const table of ['project', 'project_record', 'reading_period', 'lit_episode', 'change'])
    rows.push(
      await telltale.database.query(
        `select * from ${table} where ${table === 'project' ? 'id' : 'project_id'} = $1 order by 1, 2, 3`,
        [id],
      ),
    );
  return rows;
};

describe('reading a project again', () => {
  it('changes nothing where nothing around it has changed', async () => {
    const { id } = await makeProject(ada, halden, {
      stage: 'building',
      facts: {
        'eval-suite': { answer: 'none' },
        builder: known({ name: 'Jonas Ek' }),
        'target-on': known('2027-01-31'),
      },
    });
    const before = await stored(id);
    telltale.clock.advance({ days: 1 });
    await reread(id);
    expect(await stored(id)).toEqual(before);
  });

  it('goes by the workspace’s own thresholds, and makes nobody’s version stale', async () => {
    const made = await makeProject(ada, halden, {
      stage: 'building',
      facts: { 'last-eval-run-on': known('2026-11-10') },
    });
    expect(signOf(made, 'EVAL-3')?.severity).toBe('serious');
    await telltale.database.query(
      `update workspace set sign_settings = '{"thresholds": {"EVAL-3": {"critical": 10, "serious": 1}}}' where workspace_id = $1`,
      [ada.workspaceId],
    );
    await reread(made.id);
    const strict = await readProject(ada, made.id);
    expect(signOf(strict, 'EVAL-3')).toMatchObject({
      severity: 'critical',
      litSince: signOf(made, 'EVAL-3')?.litSince,
    });
    expect(signOf(strict, 'EVAL-3')?.because).toContain('the limit is 10');
    expect(strict).toMatchObject({ version: 1, updatedAt: made.updatedAt });
    await changeProject(ada, made, { name: 'Still version 1' });
    await telltale.database.query(`update workspace set sign_settings = '{}' where workspace_id = $1`, [
      ada.workspaceId,
    ]);
  });

  it('shows a person under the new name wherever a record names them', async () => {
    const dana = known({ name: 'Dana Reyes', title: 'VP Claims', function: 'business' });
    const owned = await makeProject(ada, halden, { stage: 'scoped', facts: { 'business-owner': dana } });
    const signed = await makeProject(ada, halden, {
      facts: { 'good-enough': known({ metric: 'F1', value: 0.9, setBy: dana.value }) },
    });
    const other = await makeProject(ada, halden, { facts: { builder: known({ name: 'Jonas Ek' }) } });
    const { personId } = owned.facts['business-owner']?.value as { personId: string };
    const itself = telltaleItself(ada.workspaceId);
    const named = await telltale.app
      .get(WorkspaceTransaction)
      .run(itself, (manager) => projectsNaming(manager, itself, { clientId: halden, personId }));
    expect(named.sort()).toEqual([owned.id, signed.id].sort());
    expect(named).not.toContain(other.id);
    await telltale.database.query(`update person set name = 'Dana Okoye', function = 'it' where id = $1`, [
      personId,
    ]);
    await reread(...named);
    const renamed = await readProject(ada, owned.id);
    expect(renamed.owner).toMatchObject({ name: 'Dana Okoye', function: 'it' });
    expect(signOf(renamed, 'OWN-2')).toMatchObject({ reading: 'lit', severity: 'critical' });
  });
});
