import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE } from '../../test/test-projects';
import { verifyHistory } from './verify-history';

describe('the history of a project', () => {
  let telltale: TestApp;
  let member: Member;
  let projectId: string;

  beforeAll(async () => {
    telltale = await startTestApp();
    member = await telltale.people.newWorkspace();
    const clientId = await telltale.people.newClient(member.workspaceId, 'Halden Freight', 'HAL');
    await makeProject(member, clientId, { name: 'Untouched' });
    const made = await makeProject(member, clientId, {
      stage: 'scoped',
      facts: { 'business-owner': known({ name: 'Dana Reyes', function: 'business', level: 'vp' }) },
    });
    const building = await changeProject(member, made, {
      stage: 'building',
      facts: {
        'target-on': { ...known('2027-01-31'), holdsFrom: '2026-11-20', source: { note: 'Steering group' } },
      },
    });
    await changeProject(member, building, {
      reason: 'The vendor is late',
      facts: { 'target-on': known('2027-03-31'), 'eval-suite': NONE },
    });
    projectId = made.id;
  });

  afterAll(() => telltale.stop());

  const verify = () => verifyHistory(telltale.database.ownerUrl);

  /** What tells one row of a table from another, beside the workspace. */
  const KEYS = { change: ['project_id', 'seq'], project_record: ['project_id'], project: ['id'] } as const;

  /** Changes something past the application, verifies, and puts it back. */
  async function tamper(table: keyof typeof KEYS, change: string, where: string) {
    const { query } = telltale.database;
    await query(`create table kept as select * from ${table} where ${where}`);
    await query(`update ${table} set ${change} where ${where}`);
    const verified = await verify();
    const columns = Object.keys((await query('select * from kept limit 1'))[0] ?? {});
    const back = columns.map((column) => `${column} = k.${column}`).join(', ');
    const isSame = KEYS[table].map((key) => `t.${key} = k.${key}`).join(' and ');
    await query(`update ${table} t set ${back} from kept k where ${isSame}`);
    await query('drop table kept');
    return verified;
  }

  it('is whole when nobody has tampered with it', async () => {
    expect(await verify()).toMatchObject({ projects: 2, changes: 7, breaks: [] });
  });

  const ONE_BYTE = {
    client_id: `client_id = overlay(client_id::text placing (case when right(client_id::text, 1) = '0' then '1' else '0' end) from 36)::uuid`,
    at: `at = at + interval '1 microsecond'`,
    recorded_on: 'recorded_on = recorded_on + 1',
    holds_from: `holds_from = coalesce(holds_from + 1, '2026-01-01')`,
    account_id: 'account_id = null',
    by_name: `by_name = 'Somebody else'`,
    what: `what = what || 's'`,
    before: `before = '"tampered"'`,
    after: `after = '"tampered"'`,
    reason: `reason = coalesce(reason, '') || '.'`,
    source: `source = '{"kind": "import"}'`,
    undoes: 'undoes = 1',
    salt: 'salt = set_byte(salt, 0, (get_byte(salt, 0) + 1) % 256)',
    digest: 'digest = set_byte(digest, 0, (get_byte(digest, 0) + 1) % 256)',
    hash: 'hash = set_byte(hash, 31, (get_byte(hash, 31) + 1) % 256)',
  };

  it.each(Object.entries(ONE_BYTE))('shows one changed byte in %s of any entry', async (_column, change) => {
    for (const seq of [1, 3, 6]) {
      const { breaks } = await tamper('change', change, `project_id = '${projectId}' and seq = ${seq}`);
      expect(breaks).toEqual([expect.objectContaining({ projectId, seq })]);
    }
  });

  it('shows a record that was changed past its log', async () => {
    const change = `facts = jsonb_set(facts, '{eval-suite,answer}', '"nobody-can-say"')`;
    const { breaks } = await tamper('project_record', change, `project_id = '${projectId}'`);
    expect(breaks).toEqual([
      expect.objectContaining({ projectId, seq: null, what: 'the record is not the sum of its changes' }),
    ]);
  });

  it.each([
    ['stage', `stage = 'production'`],
    ['name', `name = 'Another'`],
    ['target_moves', 'target_moves = 0'],
    ['original_target_on', `original_target_on = '2027-03-31'`],
    ['change_count', 'change_count = change_count - 1'],
    ['head_hash', `head_hash = '\\x00'`],
  ])('shows a project whose %s was changed past its log', async (_column, change) => {
    const { breaks } = await tamper('project', change, `id = '${projectId}'`);
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toMatchObject({ projectId, seq: null });
  });

  it('shows that its end was cut off', async () => {
    await telltale.database.query(
      'create table kept as select * from change where project_id = $1 and seq = 6',
      [projectId],
    );
    await telltale.database.query('delete from change where project_id = $1 and seq = 6', [projectId]);
    const { breaks } = await verify();
    await telltale.database.query('insert into change select * from kept');
    await telltale.database.query('drop table kept');
    expect(breaks).toEqual([expect.objectContaining({ what: 'the project has 6 changes and its log 5' })]);
    expect((await verify()).breaks).toEqual([]);
  });
});
