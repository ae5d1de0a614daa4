import { target } from '../../../test/providers/browser';
import type { ProviderProcess } from '../../../test/providers/provider-process';
import type { TestApp } from '../../../test/test-app';
import { landing, Traveller } from './sso.fixture';

/** What Telltale asked the provider for. */
export type Asked = Readonly<Record<string, string>>;
/** What the hostile provider makes its next token of; a claim that is null is left out. */
export type Script = (asked: Asked) => object;

export const HOLDER = { sub: 's-1', email: 'vera@example.com', email_verified: true, name: 'Vera Lind' };

/** A token as it should be, but for these claims and this key. */
export const tokenWith =
  (claims: object, more: object = {}): Script =>
  ({ nonce }) => ({ claims: { ...HOLDER, nonce, ...claims }, ...more });

export const honest: Script = tokenWith({});

export function callbackOf({ url }: TestApp, fields: Readonly<Record<string, string>>): string {
  return `${url}/api/v1/sso/callback?${new URLSearchParams(fields).toString()}`;
}

/** One way to the hostile provider and back: `script` forges its token, `answer` what the browser brings along. */
export async function forge(
  { telltale, hostile, query }: { telltale: TestApp; hostile: ProviderProcess; query: string },
  script: Script,
  answer: Readonly<Record<string, string>> = {},
): Promise<{ landed: string; somebody: Traveller; asked: Asked }> {
  const somebody = new Traveller(telltale);
  const asked = Object.fromEntries(target(await somebody.start(query)).searchParams) as Record<
    string,
    string
  >;
  await hostile.say(script(asked));
  const fields = { code: 'a-code', state: asked['state'] ?? '', iss: hostile.issuer, ...answer };
  return { landed: landing(await somebody.browser.get(callbackOf(telltale, fields))), somebody, asked };
}
