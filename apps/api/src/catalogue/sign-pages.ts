import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNS } from '@telltale/domain';

/** The pages are files of the project, beside the program that is started from its root. */
const FOLDER = join(process.cwd(), 'docs', 'signs');

/** The page of each sign as Markdown, by file name (`own-1.md`); a sign whose page was not shipped is left out. */
export function readSignPages(folder = FOLDER): ReadonlyMap<string, string> {
  const names = SIGNS.map(({ id }) => `${id.toLowerCase()}.md`);
  const shipped = names.filter((name) => existsSync(join(folder, name)));
  return new Map(shipped.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
