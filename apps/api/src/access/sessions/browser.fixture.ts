import type { ProblemReply, SecondStep } from '@telltale/contract';
import type { TestApp } from '../../../test/test-app';
import { Visitor } from '../../../test/visitor';
import { hashPassword } from '../password';

export const PASSWORD = 'correct horse battery';
const EMAIL = 'vera@example.com';

export type RefusedReply = ProblemReply & { readonly secondSteps?: readonly SecondStep[] };

/** One account that has a password, in a workspace of its own, and no other account. */
export async function haveOneAccount(telltale: TestApp): Promise<void> {
  await telltale.database.query('delete from throttle');
  await telltale.database.query('delete from account');
  const { accountId } = await telltale.people.newWorkspace();
  await telltale.database.query('delete from session');
  await telltale.database.query('update account set email = $2, password_hash = $3 where id = $1', [
    accountId,
    EMAIL,
    await hashPassword(PASSWORD),
  ]);
}

/** A browser: keeps the cookies that it is given. */
export class Browser {
  readonly jar = new Map<string, string>();
  constructor(private readonly at: TestApp) {}

  async send<T = RefusedReply>(method: string, path: string, body?: unknown) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await new Visitor(this.at.url, cookie).send<T>(method, path, { body });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return reply;
  }

  signIn(password = PASSWORD) {
    return this.send('POST', '/api/v1/session', { email: EMAIL, password });
  }

  secondStep(code: string, method: 'totp' | 'recovery-code' = 'totp') {
    return this.send('POST', '/api/v1/session/second-step', { method, code });
  }
}
