import { createInterface } from 'node:readline';

import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres';

/**
 * A process that uses a data folder, for the tests that end processes: it says in one line of JSON where the
 * server is, or why it was refused, and does what it is told line by line.
 */
async function main(options: EmbeddedPostgresOptions): Promise<void> {
  const say = (answer: object): void => console.log(JSON.stringify(answer));
  const refuse = (error: unknown): void => say({ refused: (error as Error).message });
  try {
    const database = await startEmbeddedPostgres(options);
    say({ port: database.port, ownerUrl: database.ownerUrl, appUrl: database.appUrl });
    for await (const command of createInterface(process.stdin)) {
      if (command === 'claim') await database.claimServing().then(() => say({ claimed: true }), refuse);
      if (command === 'stop') break;
    }
    await database.stop();
    process.stdin.destroy();
  } catch (error) {
    refuse(error);
    process.exitCode = 1;
  }
}

void main(JSON.parse(process.argv[2] ?? '{}') as EmbeddedPostgresOptions);
