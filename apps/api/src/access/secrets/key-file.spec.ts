import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyInFile } from './key-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telltale-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is made once, for nobody else to read, and is the same at each start', async () => {
  const [first, second] = await Promise.all([keyInFile(folder), keyInFile(folder)]);
  expect(first?.length).toBe(32);
  expect(second).toEqual(first);
  expect(await keyInFile(folder)).toEqual(first);
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600);
});

it('is never made anew over one that was cut short', async () => {
  writeFileSync(join(folder, 'secret-key'), 'short');
  await expect(keyInFile(folder)).rejects.toThrow('restore it from a backup');
});

it('is none where no folder can be made', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  expect(await keyInFile(join(folder, 'a-file', 'data'))).toBeNull();
});
