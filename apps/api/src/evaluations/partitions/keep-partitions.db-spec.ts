import { startTestApp, type TestApp } from '../../../test/test-app';
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
