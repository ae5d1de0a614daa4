import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { makeProject } from '../../../test/test-projects';
import { wallGaps } from '../../../test/wall-gaps';
import { KeepPartitions } from './keep-partitions';

let telltale: TestApp;

beforeAll(async () => {
  telltale = await startTestApp();
});
afterAll(() => telltale.stop());

const partitions = async () =>
  (
    await telltale.database.query<{ name: string }>(
      `select relname as name from pg_class where relispartition and relkind = 'r' and relname like 'eval_run_%' order by 1`,
    )
  ).map(({ name }) => name);

it('makes the months ahead, each behind its walls, and none twice', async () => {
  telltale.clock.moveTo('2031-11-23');
  await telltale.app.get(KeepPartitions).run();
  const made = await partitions();
  expect(made).toEqual(
    expect.arrayContaining(['eval_run_2031_11', 'eval_run_2031_12', 'eval_run_2032_01', 'eval_run_2032_02']),
  );
  await telltale.app.get(KeepPartitions).run();
  expect(await partitions()).toEqual(made);
  expect(await wallGaps(telltale.database)).toEqual([]);
});

it('never stands in the way of a write that comes to the runs last', async () => {
  const ada = await telltale.people.newWorkspace();
  const client = await telltale.people.newClient(ada.workspaceId, 'Halden Freight');
  const { id } = await makeProject(ada, client);
  telltale.clock.moveTo('2035-05-23');
  const writing = telltale.app.get(DataSource).createQueryRunner();
  await writing.startTransaction();
  await writing.query(`select set_config('app.workspace_id', $1, true)`, [ada.workspaceId]);
  await writing.query('update project set version = version where id = $1', [id]);
  const making = telltale.app
    .get(KeepPartitions)
    .run()
    .then(
      () => 'made',
      (error: unknown) => String(error),
    );
  await setTimeout(300);
  await writing.query('select count(*) from eval_run');
  await writing.commitTransaction();
  await writing.release();
  expect(await making).toBe('made');
  expect(await partitions()).toContain('eval_run_2035_05');
});
