import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { writeSpecGroups } from './spec-groups.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telltale-groups-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The groups of these files, each with the lines that it holds. */
function groupsOf(files, isAlone) {
  const specFolder = join(folder, 'src');
  for (const file of files) {
    mkdirSync(dirname(join(specFolder, file)), { recursive: true });
    writeFileSync(join(specFolder, file), '');
  }
  const groupFolder = join(folder, 'dist', 'groups');
  writeSpecGroups({ specFolder, groupFolder, isAlone });
  const read = (name) => readFileSync(join(groupFolder, name), 'utf8').trim().split('\n');
  return Object.fromEntries(readdirSync(groupFolder).map((name) => [name, read(name)]));
}

describe('groups of specs', () => {
  it('hold every spec once, neighbours together', () => {
    const files = Array.from(
      { length: 20 },
      (_, index) => `signs/s${String(index).padStart(2, '0')}.spec.ts`,
    );
    const groups = groupsOf([...files, 'access/sign-in.db-spec.ts', 'access/sign-in.ts']);
    expect(Object.entries(groups).map(([name, lines]) => [name, lines.length])).toEqual([
      ['01-access.group.ts', 8],
      ['02-signs.group.ts', 8],
      ['03-signs.group.ts', 5],
    ]);
    const held = Object.values(groups).flat();
    expect(held[0]).toBe(
      "describe('access/sign-in.db-spec.ts', () => void require('../../src/access/sign-in.db-spec.ts'));",
    );
    expect(new Set(held).size).toBe(21);
  });

  it('leave those alone that are to be', () => {
    const groups = groupsOf(['a.spec.ts', 'proofs/long.db-spec.ts'], (file) => file.startsWith('proofs/'));
    expect(Object.keys(groups)).toEqual(['01-top.group.ts', 'long.db-spec.alone.ts']);
  });

  it('do not keep what an earlier run wrote', () => {
    groupsOf(['a.spec.ts', 'b.spec.ts'], () => true);
    rmSync(join(folder, 'src', 'b.spec.ts'));
    expect(Object.keys(groupsOf([], () => true))).toEqual(['a.spec.alone.ts']);
  });
});
