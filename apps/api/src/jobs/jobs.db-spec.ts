import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/test-database';
import { createDataSource } from '../database/data-source';
import { Jobs } from './jobs';
import { prepareJobs } from './prepare-jobs';

describe('jobs', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const processes: Jobs[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    await prepareJobs(database.ownerUrl);
    dataSource = createDataSource({ url: database.appUrl, poolSize: 2, applicationName: 'jobs spec' });
    await dataSource.initialize();
  });

  afterEach(async () => {
    for (const jobs of processes.splice(0)) await jobs.onApplicationShutdown();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function startProcess(register: (jobs: Jobs) => void, runsJobs = true): Promise<Jobs> {
    const jobs = new Jobs({ databaseUrl: database.appUrl, runsJobs });
    register(jobs);
    await jobs.onApplicationBootstrap();
    processes.push(jobs);
    return jobs;
  }

  async function until(isSo: () => boolean): Promise<void> {
    for (let tries = 0; tries < 200 && !isSo(); tries += 1) await wait(50);
  }

  it('does a job once, though two processes wait for it', async () => {
    const done: unknown[] = [];
    const register = (jobs: Jobs) =>
      jobs.handle('reread-projects', (data) => {
        done.push(data);
        return Promise.resolve();
      });
    const first = await startProcess(register);
    await startProcess(register);
    await dataSource.transaction((manager) => first.send(manager, 'reread-projects', { ids: ['a'] }));
    await until(() => done.length > 0);
    await wait(2_500);
    expect(done).toEqual([{ ids: ['a'] }]);
  });

  it('knows nothing of a job whose transaction was rolled back', async () => {
    const jobs = await startProcess(() => undefined, false);
    const before = await countJobs();
    const failing = dataSource.transaction(async (manager) => {
      await jobs.send(manager, 'reread-projects', { ids: ['b'] });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await countJobs()).toBe(before);
  });

  it('does at the start what was due while nobody ran', async () => {
    let runs = 0;
    await startProcess((jobs) =>
      jobs.handleAt('fold-counters', '5 * * * *', () => {
        runs += 1;
        return Promise.resolve();
      }),
    );
    await until(() => runs > 0);
    expect(runs).toBe(1);
  });

  it('may be prepared again without harm', async () => {
    await expect(prepareJobs(database.ownerUrl)).resolves.toBeUndefined();
  });

  async function countJobs(): Promise<number> {
    const [row] = await database.query<{ count: number }>('select count(*)::int as count from jobs.job');
    return row?.count ?? 0;
  }
});
