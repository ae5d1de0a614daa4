import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { EmbeddedPostgresOptions } from './embedded-postgres';

export interface Answer {
  readonly port?: number;
  readonly ownerUrl?: string;
  readonly appUrl?: string;
  readonly claimed?: boolean;
  readonly refused?: string;
}

/** The program of database-user.fixture.ts in one file, as the API's build would make it. */
export function buildDatabaseUser(folder: string): string {
  const program = join(mkdtempSync(join(folder, 'program-')), 'database-user.mjs');
  const source = join('apps', 'api', 'src', 'database', 'embedded', 'database-user.fixture.ts');
  const words = [
    source,
    '--file',
    program,
    '--format',
    'esm',
    '--platform',
    'node',
    '--external',
    'pg-native',
  ];
  execFileSync('node_modules/.bin/rolldown', words, { stdio: 'pipe' });
  return program;
}

/** A process of its own that uses a data folder. Ask for the first answer to know that it has begun. */
export class DatabaseUser {
  private readonly answers: AsyncIterator<string>;
  private readonly child: ChildProcess;

  constructor(program: string, options: EmbeddedPostgresOptions) {
    this.child = spawn(process.execPath, [program, JSON.stringify(options)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.answers = createInterface(this.child.stdout!)[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.child.pid!;
  }

  async nextAnswer(): Promise<Answer> {
    const { value } = (await this.answers.next()) as { value: string | undefined };
    return JSON.parse(value ?? '{}') as Answer;
  }

  async claimServing(): Promise<Answer> {
    this.child.stdin?.write('claim\n');
    return this.nextAnswer();
  }

  async stop(): Promise<number> {
    this.child.stdin?.write('stop\n');
    return this.ended();
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }

  private async ended(): Promise<number> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode ?? -1;
  }
}
