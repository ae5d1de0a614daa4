import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { checkWalls } from './check-walls';
import { createDataSource } from './data-source';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres';
import { migrate } from './migrate';

/** A server of its own: only its superuser makes the logins that a wrong set-up would use. */
let folder: string;
let server: EmbeddedPostgres;
let superuserUrl: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telltale-walls-'));
  server = await startEmbeddedPostgres({ dataFolder: folder, durability: 'fast' });
  const passwords = readFileSync(join(folder, 'postgres', 'passwords.json'), 'utf8');
  superuserUrl = urlOf('postgres', (JSON.parse(passwords) as { superuser: string }).superuser);
  await migrate(server.ownerUrl);
  await asSuperuser(`
    create role stranger login password 'x';
    create role member login password 'x';
    grant telltale_app to member;
    grant connect on database telltale to stranger, member`);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function urlOf(login: string, password: string): string {
  const url = new URL(server.ownerUrl);
  url.username = login;
  url.password = password;
  return url.href;
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client(superuserUrl);
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function check(url: string): Promise<string> {
  const dataSource = createDataSource({ url, poolSize: 1, applicationName: 'check walls' });
  await dataSource.initialize();
  try {
    await checkWalls(dataSource);
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await dataSource.destroy();
  }
}

describe('a start is accepted', () => {
  it('with the application’s own login', async () => {
    expect(await check(server.appUrl)).toBe('accepted');
  });

  it('with a login that is a member of the application’s role', async () => {
    expect(await check(urlOf('member', 'x'))).toBe('accepted');
  });

  it('with the owner’s login alone, who becomes the application in each transaction', async () => {
    expect(await check(server.ownerUrl)).toBe('accepted');
  });
});

describe('a start is refused', () => {
  it('when the login cannot become the application', async () => {
    expect(await check(urlOf('stranger', 'x'))).toMatch(
      /^The database login cannot become telltale_app \(.*\)\. As an administrator of the server: grant telltale_app to/,
    );
  });

  it.each([
    ['is a superuser', 'superuser', 'nosuperuser'],
    ['may bypass row-level security', 'bypassrls', 'nobypassrls'],
  ])('when the role in force %s', async (sentence, wrong, right) => {
    await asSuperuser(`alter role telltale_app ${wrong}`);
    expect(await check(server.appUrl)).toContain(`The database role telltale_app ${sentence} and would see`);
    await asSuperuser(`alter role telltale_app ${right}`);
  });

  it('when the role in force owns tables', async () => {
    await asSuperuser('alter table audit owner to telltale_app');
    expect(await check(server.appUrl)).toContain(
      'The database role telltale_app owns 1 tables, so row-level security would not be its master',
    );
    await asSuperuser('alter table audit owner to telltale_owner');
  });
});
