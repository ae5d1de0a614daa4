import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprintOf } from './fingerprint.mjs';
import { runCommand, toolEnvironment } from './run-command.mjs';

/** What must be there for Telltale to run, and tells one build from another. */
const outputs = ['dist/apps/api/main.mjs', 'dist/apps/api/verify.mjs', 'dist/apps/web/index.html'];

/** What goes into the build. Tests do not: to change one is no reason to build. */
const sources = [
  'apps/api/src',
  'apps/api/project.json',
  'apps/api/rolldown.config.mjs',
  'apps/api/tsconfig.json',
  'apps/web',
  'libs/contract/src',
  'libs/domain/src',
  'nx.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** Builds API and web unless what lies in dist was built from the sources as they are. */
export async function buildApps(root) {
  if (isBuilt(root)) return;
  console.log('Building Telltale…');
  const env = toolEnvironment(root);
  const { code, said } = await runCommand('nx', ['run-many', '-t', 'build', '-p', 'api,web'], { env });
  if (code !== 0) {
    throw new Error(
      `${said.trim()}\n\nThe build failed. In an unchanged checkout run "npm ci", then start again.`,
    );
  }
  rememberBuild(root);
}

/** True when dist holds the build of these very sources. */
export function isBuilt(root) {
  const there = [...outputs.map((output) => join(root, output)), stampOf(root)].every((path) =>
    existsSync(path),
  );
  return there && readFileSync(stampOf(root), 'utf8') === stateOf(root);
}

/** Notes that what lies in dist now was built from the sources as they are now. */
export function rememberBuild(root) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(root), stateOf(root));
}

const stampOf = (root) => join(root, 'dist', '.fingerprint');

/** Sources and outputs together: a build made by hand in between changes the one and not the other. */
const stateOf = (root) => fingerprintOf(root, [...sources, ...outputs]);
