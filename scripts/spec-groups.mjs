import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** So many files share what they load: enough to make loading cheap, few enough for two workers to end together. */
const FILES_OF_GROUP = 8;

/**
 * Writes files for Jest that each hold the specs of some neighbours, so that what they all load is loaded once a
 * group. By itself a spec file of the API spends two seconds on loading, which is half of what it costs.
 * Those that `isAlone` names have a file of their own, and are begun first.
 */
export function writeSpecGroups({ specFolder, groupFolder, isAlone = () => false }) {
  rmSync(groupFolder, { recursive: true, force: true });
  mkdirSync(groupFolder, { recursive: true });
  const files = globSync('**/*{.,-}spec.ts', { cwd: specFolder })
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
  const together = files.filter((file) => !isAlone(file));
  files.filter(isAlone).forEach((file) => write(`${basename(file, '.ts')}.alone.ts`, [file]));
  groupsOf(together).forEach((group, index) => write(`${groupName(group, index)}.group.ts`, group));

  function write(name, group) {
    writeFileSync(join(groupFolder, name), group.map((file) => describeFile(file)).join(''));
  }

  function describeFile(file) {
    const path = relative(groupFolder, join(specFolder, file)).replaceAll(sep, '/');
    return `describe('${file}', () => void require('${path}'));\n`;
  }
}

function groupsOf(files) {
  const count = Math.ceil(files.length / FILES_OF_GROUP);
  return Array.from({ length: count }, (_, index) =>
    files.slice(index * FILES_OF_GROUP, (index + 1) * FILES_OF_GROUP),
  );
}

function groupName([first], index) {
  const place = dirname(first).replaceAll('/', '-').replace('.', 'top');
  return `${String(index + 1).padStart(2, '0')}-${place}`;
}
