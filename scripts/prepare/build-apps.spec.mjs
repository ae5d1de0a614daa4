import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { isBuilt, rememberBuild } from './build-apps.mjs';

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'telltale-build-'));
  put('apps/api/src/main.ts', 'start();');
  put('libs/domain/src/index.ts', 'export {};');
  put('dist/apps/api/main.mjs', 'start();');
  put('dist/apps/api/verify.mjs', 'verify();');
  put('dist/apps/web/index.html', '<tt-root>');
  rememberBuild(root);
});

afterEach(() => rmSync(root, { recursive: true }));

function put(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('nothing is built', () => {
  it('when the sources are those of the build', () => expect(isBuilt(root)).toBe(true));

  it('when a file was only saved again', () => {
    put('apps/api/src/main.ts', 'start();');
    expect(isBuilt(root)).toBe(true);
  });

  it('when only a test has changed', () => {
    put('apps/api/src/main.spec.ts', 'it();');
    put('apps/api/src/main.db-spec.ts', 'it();');
    expect(isBuilt(root)).toBe(true);
  });
});

describe('the apps are built', () => {
  it.each([
    ['a source has changed', 'libs/domain/src/index.ts', 'export const a = 1;'],
    ['a source has come', 'apps/web/src/page.html', '<p>'],
    ['the packages have changed', 'package-lock.json', '{}'],
    ['another build lies in dist', 'dist/apps/api/main.mjs', 'other();'],
  ])('when %s', (_, path, text) => {
    put(path, text);
    expect(isBuilt(root)).toBe(false);
  });

  it('when a source has moved to another name', () => {
    rmSync(join(root, 'apps/api/src/main.ts'));
    put('apps/api/src/other.ts', 'start();');
    expect(isBuilt(root)).toBe(false);
  });

  it.each(['apps/api/main.mjs', 'apps/api/verify.mjs', 'apps/web/index.html'])(
    'when %s is missing in dist',
    (output) => {
      rmSync(join(root, 'dist', output));
      expect(isBuilt(root)).toBe(false);
    },
  );

  it('when nothing was ever built', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    expect(isBuilt(root)).toBe(false);
  });
});
