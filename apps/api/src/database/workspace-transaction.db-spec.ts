import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { startTestApp, type TestApp } from '../../test/test-app';
import { WorkspaceTransaction } from './workspace-transaction';

let telltale: TestApp;
let transactions: WorkspaceTransaction;
let caller: Caller;
let acme: string;

beforeAll(async () => {
  telltale = await startTestApp();
  transactions = telltale.app.get(WorkspaceTransaction);
  const { workspaceId, accountId } = await telltale.people.newWorkspace();
  acme = await telltale.people.newClient(workspaceId, 'Acme');
  await telltale.people.newClient(workspaceId, 'Brightwater');
  const intruder = await telltale.people.newWorkspace();
  await telltale.people.newClient(intruder.workspaceId, 'Acme');
  caller = { workspaceId, accountId, name: 'Ada', role: 'editor', clients: null };
});
afterAll(() => telltale.stop());

const NAMES = 'select name from client order by name';
const namesSeenBy = async (who: Caller): Promise<string[]> => {
  const rows = await transactions.read<{ name: string }>(who, { text: NAMES });
  return rows.map(({ name }) => name);
};

describe('a transaction', () => {
  it('sees its own workspace and nothing of another', async () => {
    expect(await namesSeenBy(caller)).toEqual(['Acme', 'Brightwater']);
  });

  it('sees the clients of its scope, and none when the scope is empty', async () => {
    expect(await namesSeenBy({ ...caller, clients: [acme] })).toEqual(['Acme']);
    expect(await namesSeenBy({ ...caller, clients: [] })).toEqual([]);
  });

  it('leaves no scope behind on its connection', async () => {
    const rows = await telltale.app.get(DataSource).query<unknown[]>(NAMES);
    expect(rows).toEqual([]);
  });

  it('takes a name from nobody: what stands in the scope is only ever text', async () => {
    const strange = { ...caller, workspaceId: `' or true; --` };
    await expect(namesSeenBy(strange)).rejects.toThrow('invalid input syntax for type uuid');
    expect(await namesSeenBy(caller)).toHaveLength(2);
  });

  it('carries nothing out where its scope cannot be set, though nobody waited for that', async () => {
    const cut = { workspace_id: caller.workspaceId, sign_in_email: 'a\0b' };
    const done: unknown[] = [];
    const work = async (manager: EntityManager) => {
      done.push(...(await manager.query<object[]>('select 1 as one')));
    };
    await expect(transactions.runAs(cut, work)).rejects.toThrow();
    expect(done).toEqual([]);
    expect(await namesSeenBy(caller)).toHaveLength(2);
  });

  it('is rolled back when its work throws', async () => {
    const work = transactions.run(caller, async (manager) => {
      await manager.query('delete from client');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await namesSeenBy(caller)).toHaveLength(2);
  });
});

describe('a transaction inside another', () => {
  it('is part of it: it sees what was not committed yet, and is undone with it', async () => {
    const outer = transactions.run(caller, async (manager) => {
      await manager.query(`delete from client where name = 'Acme'`);
      await transactions.run(caller, (inner) => inner.query(`update client set name = 'Changed'`));
      expect(await namesSeenBy(caller)).toEqual(['Changed']);
      throw new Error('undo');
    });
    await expect(outer).rejects.toThrow('undo');
    expect(await namesSeenBy(caller)).toEqual(['Acme', 'Brightwater']);
  });

  it('is refused when it would see anything else', async () => {
    const outer = transactions.run(caller, () => namesSeenBy({ ...caller, clients: [acme] }));
    await expect(outer).rejects.toThrow('A transaction of another scope is open');
  });

  it('is one of its own when it begins after the end of the one that started it', async () => {
    let goOn: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (goOn = resolve));
    let later: Promise<string[]> | undefined;
    await transactions.run(caller, () => {
      later = ended.then(() => namesSeenBy(caller));
      return Promise.resolve();
    });
    goOn();
    expect(await later).toEqual(['Acme', 'Brightwater']);
  });
});
