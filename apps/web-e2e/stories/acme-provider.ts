import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../api/test/providers/real-provider.mjs', import.meta.url));

/** The OpenID provider of a company, in a process of its own. */
export class AcmeProvider {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(redirectUri: string, clientSecret: string): Promise<AcmeProvider> {
    const child = spawn(process.execPath, ['--no-warnings', PROGRAM, redirectUri], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, PROVIDER_CLIENT_SECRET: clientSecret },
    });
    for await (const line of createInterface({ input: child.stdout }))
      if (line.startsWith('http://')) return new AcmeProvider(line.trim(), child);
    throw new Error('The provider ended before it listened.');
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
