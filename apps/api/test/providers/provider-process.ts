import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** An OpenID provider in a process of its own, on loopback. */
export class ProviderProcess {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(
    program: 'real-provider' | 'hostile-provider',
    redirectUris: readonly string[] = [],
  ): Promise<ProviderProcess> {
    const file = fileURLToPath(new URL(`./${program}.mjs`, import.meta.url));
    const child = spawn(process.execPath, ['--no-warnings', file, ...redirectUris], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout }))
      if (line.startsWith('http://')) return new ProviderProcess(line.trim(), child);
    throw new Error(`${program} ended before it listened`);
  }

  /** Of the hostile one: what its next token is made of. */
  async say(script: object): Promise<void> {
    await fetch(`${this.issuer}/script`, { method: 'POST', body: JSON.stringify(script) });
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
