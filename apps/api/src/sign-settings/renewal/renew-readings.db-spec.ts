import type { ProjectReply, SignSettingsReply } from '@telltale/contract';
import { setTimeout as wait } from 'node:timers/promises';
import { makeManyProjects } from '../../../test/many-projects';
import { startTestApp, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { changeProject, known, makeProject, readProject } from '../../../test/test-projects';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { type ClientInHand, takeClient } from '../../projects/client-in-hand';
import { ProjectWriter } from '../../projects/project-writer';
import { telltaleItself } from '../../signs/telltale-itself';
import { RenewReadings } from './renew-readings';

const ADDRESS = '/api/v1/settings/signs';
const SILENT_SINCE = {
  answer: 'known',
  value: { on: '2026-11-12', precision: 'day' },
  source: { kind: 'person' },
} as const;

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeEach(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterEach(() => telltale.stop());

const renew = () => telltale.app.get(RenewReadings).run();
const renewal = async () => (await ada.visitor.get<SignSettingsReply>(ADDRESS)).body.renewal;
const silentBuild = ({ signs }: ProjectReply) => signs.find((sign) => sign.id === 'BUILD-5');
async function save(version: number, days: number | null): Promise<void> {
  const thresholds = { 'BUILD-5': { serious: days } };
  const { status } = await ada.visitor.patch(ADDRESS, version, { thresholds });
  expect(status).toBe(200);
}

/** In Building, and silent for 11 days. */
const silent = (name = 'Quotes') =>
  makeProject(ada, halden, {
    name,
    stage: 'building',
    facts: { 'last-increment-on': known('2026-11-12') },
  });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await isSo()); tries += 1) await wait(50);
}

const manyProjects = (projects: number) =>
  makeManyProjects(telltale.database, {
    workspaceId: ada.workspaceId,
    projects,
    clients: 3,
    on: '2026-11-23',
  });

describe('the renewal of all readings', () => {
  it('reads every project again, and each tells the version it was read with', async () => {
    const turning = await silent();
    const other = await makeProject(ada, halden, { name: 'Idea', stage: 'idea' });
    await save(1, 10);
    expect(await renewal()).toMatchObject({ version: 2, total: 2, done: 0, startedAt: null });
    expect((await readProject(ada, other.id)).settingsVersion).toBe(1);
    await renew();
    expect(await renewal()).toEqual({
      version: 2,
      total: 2,
      done: 2,
      startedAt: '2026-11-23T09:00:00.000Z',
      finishedAt: '2026-11-23T09:00:00.000Z',
    });
    const read = await readProject(ada, turning.id);
    expect(silentBuild(read)).toMatchObject({
      reading: 'lit',
      litSince: '2026-11-23',
      because: 'No working increment for 11 days; the limit is 10.',
    });
    expect(read).toMatchObject({
      settingsVersion: 2,
      version: turning.version,
      updatedAt: turning.updatedAt,
    });
    expect((await readProject(ada, other.id)).settingsVersion).toBe(2);
  });

  it('writes nothing to a project that reads the same', async () => {
    const { id } = await makeProject(ada, halden, { name: 'Idea', stage: 'idea' });
    const stored = () =>
      telltale.database.query(
        `select p.xmin, p.settings_version, d.xmin as period from project p
         join reading_period d on d.project_id = p.id where p.id = $1`,
        [id],
      );
    const before = await stored();
    await save(1, 10);
    await renew();
    expect(await stored()).toEqual(before);
    expect((await readProject(ada, id)).settingsVersion).toBe(2);
  });

  it('leaves past days as they were read then', async () => {
    const { id } = await silent();
    telltale.clock.moveTo('2026-11-24T09:00:00Z');
    await save(1, 10);
    await renew();
    const past = await readProject(ada, id, '2026-11-23');
    expect(past.settingsVersion).toBe(1);
    expect(silentBuild(past)?.reading).toBe('clear');
    const today = await readProject(ada, id, '2026-11-24');
    expect(today.settingsVersion).toBe(2);
    expect(silentBuild(today)?.reading).toBe('lit');
  });

  it('says of a past day on which nothing turned which version had read it by then', async () => {
    const { id } = await makeProject(ada, halden, { name: 'Idea', stage: 'idea' });
    telltale.clock.moveTo('2026-11-24T09:00:00Z');
    await save(1, 10);
    await renew();
    expect((await readProject(ada, id, '2026-11-23')).settingsVersion).toBe(1);
    expect((await readProject(ada, id, '2026-11-24')).settingsVersion).toBe(2);
  });

  it('lets a write in the meantime read with the new settings', async () => {
    const made = await silent();
    await save(1, 10);
    const written = await changeProject(ada, made, { name: 'Quotes, renamed' });
    expect(written.settingsVersion).toBe(2);
    expect(silentBuild(written)?.reading).toBe('lit');
    expect((await silent('Made meanwhile')).settingsVersion).toBe(2);
    await renew();
    expect(await renewal()).toMatchObject({ total: 2, done: 2 });
  });

  it('goes on where it was cut off, and does nothing twice', async () => {
    await manyProjects(450);
    await save(1, 10);
    await telltale.database.query(
      `create function stop_at_400() returns trigger language plpgsql
         as $$ begin if new.done >= 400 then raise exception 'cut off'; end if; return new; end $$;
       create trigger stop_at_400 before update on sign_renewal for each row execute function stop_at_400()`,
    );
    await expect(renew()).rejects.toThrow('cut off');
    expect(await renewal()).toMatchObject({ done: 200, total: 450, finishedAt: null });
    await telltale.database.query('drop trigger stop_at_400 on sign_renewal');
    await renew();
    expect(await renewal()).toMatchObject({ done: 450, total: 450 });
    await renew();
    expect(await renewal()).toMatchObject({ done: 450, total: 450 });
  });

  it('is taken over by a newer version', async () => {
    await manyProjects(300);
    const { id } = await silent();
    await save(1, 10);
    await save(2, 12);
    await renew();
    expect(await renewal()).toMatchObject({ version: 3, done: 301 });
    const read = await readProject(ada, id);
    expect([silentBuild(read)?.reading, read.settingsVersion]).toEqual(['clear', 3]);
    const rows = await telltale.database.query('select version, done from sign_renewal order by version');
    expect(rows).toEqual([
      { version: 2, done: 0 },
      { version: 3, done: 301 },
    ]);
  });

  it('reads each project once, though two processes do it at once', async () => {
    await manyProjects(450);
    await save(1, 10);
    await Promise.all([renew(), renew()]);
    await renew();
    expect(await renewal()).toMatchObject({ total: 450, done: 450 });
  });

  it('also finds a project that was being made with the old settings', async () => {
    const itself = telltaleItself(ada.workspaceId);
    const { app, clock } = telltale;
    let commit = (): void => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    const making = app.get(WorkspaceTransaction).run(itself, async (manager) => {
      const ids = { workspaceId: ada.workspaceId, clientId: halden };
      const client = (await takeClient(manager, ids, { projects: 1, people: [], clock })) as ClientInHand;
      const facts = { 'last-increment-on': SILENT_SINCE };
      const project = { name: 'Quotes', unit: null, stage: 'building', facts } as const;
      const [made] = await app.get(ProjectWriter).create(manager, itself, client, { projects: [project] });
      await save(1, 10);
      await mayCommit;
      return made?.id ?? '';
    });
    await until(async () => (await renewal()) !== null);
    const renewing = renew();
    await wait(300);
    expect(await renewal()).toMatchObject({ done: 0, startedAt: null });
    commit();
    const id = await making;
    await renewing;
    const read = await readProject(ada, id);
    expect([silentBuild(read)?.reading, read.settingsVersion]).toEqual(['lit', 2]);
  });

  it('tells the live pages that it goes on, and of what turned', async () => {
    const { id } = await silent();
    await telltale.database.query('delete from outbox');
    await save(1, 10);
    await renew();
    const events = await telltale.database.query(
      'select topic, subject_id, by_name from outbox order by xid, topic',
    );
    expect(events).toEqual([
      { topic: 'settings', subject_id: null, by_name: 'Ada Okafor' },
      { topic: 'project', subject_id: id, by_name: null },
      { topic: 'settings', subject_id: null, by_name: null },
      { topic: 'settings', subject_id: null, by_name: null },
    ]);
  });

  it('leaves the other workspaces alone', async () => {
    const intruder = await telltale.people.newWorkspace();
    const client = await telltale.people.newClient(intruder.workspaceId, 'Intrusion', 'INT');
    const theirs = await makeProject(intruder, client, {
      stage: 'building',
      facts: { 'last-increment-on': known('2026-11-12') },
    });
    await save(1, 10);
    await renew();
    const read = await readProject(intruder, theirs.id);
    expect([silentBuild(read)?.reading, read.settingsVersion]).toEqual(['clear', 1]);
  });
});
