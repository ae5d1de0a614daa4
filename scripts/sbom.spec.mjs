import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { refusedLicences } from './licences.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const lockOf = (packages) => ({ packages: { '': { license: 'Apache-2.0' }, ...packages } });
const at = (license, more = {}) => ({ version: '1.0.0', license, ...more });

describe('licences', () => {
  it.each(['MIT', 'Apache-2.0', 'OFL-1.1', '(MIT OR GPL-3.0)', 'MIT AND ISC'])(
    '%s may be shipped',
    (license) => {
      expect(refusedLicences(lockOf({ 'node_modules/a': at(license) }))).toEqual([]);
    },
  );

  it.each([
    'GPL-3.0',
    'AGPL-3.0-only',
    'LGPL-2.1',
    'BUSL-1.1',
    'SSPL-1.0',
    'MIT AND GPL-2.0',
    'SEE LICENSE IN X',
    undefined,
  ])('%s may not', (license) => {
    const found = refusedLicences(lockOf({ 'node_modules/x/node_modules/@y/a': at(license) }));
    expect(found).toEqual([`@y/a@1.0.0: ${license ?? 'no licence told'}`]);
  });

  it('of what only builds or tests is free, but not of what is built into the pages', () => {
    const dev = { dev: true };
    const found = refusedLicences(
      lockOf({ 'node_modules/tool': at('GPL-3.0', dev), 'node_modules/echarts': at('GPL-3.0', dev) }),
    );
    expect(found).toEqual(['echarts@1.0.0: GPL-3.0']);
  });

  it('of this project are all allowed', () => {
    expect(refusedLicences(JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')))).toEqual([]);
  });
});

it('npm run sbom writes a CycloneDX list of what production needs, and of nothing else', () => {
  const file = resolve(root, 'dist/sbom.cdx.json');
  rmSync(file, { force: true });
  const { status } = spawnSync(process.execPath, ['scripts/sbom.mjs'], { cwd: root });
  expect(status).toBe(0);
  expect(existsSync(file)).toBe(true);
  const { bomFormat, specVersion, components } = JSON.parse(readFileSync(file, 'utf8'));
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.5']);
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['fastify', 'pg', '@nestjs/core']));
  expect(names).not.toContain('jest');
  expect(components.find(({ name }) => name === 'fastify').hashes[0].alg).toBe('SHA-512');
});
