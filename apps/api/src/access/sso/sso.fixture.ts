import type { SessionReply, SingleSignOnReply, SingleSignOnRequest } from '@telltale/contract';
import { Browser, target } from '../../../test/providers/browser';
import type { TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { Visitor, type Reply } from '../../../test/visitor';

export const SETTINGS = '/api/v1/settings/single-sign-on';
export const CLIENT_SECRET = 'a secret that only the provider knows';

/** How somebody answers the provider's form. */
export interface AtProvider {
  readonly email: string;
  readonly name?: string;
  readonly subject?: string;
  readonly verified?: 'no';
}

/** A request with all that a provider needs, for example.com. */
export function aProvider(issuer: string, changes: Partial<SingleSignOnRequest> = {}): SingleSignOnRequest {
  return {
    ...{ issuer, clientId: 'telltale', clientSecret: CLIENT_SECRET, domains: ['example.com'] },
    ...{ verifiesEmail: false, joins: true, joinRole: 'viewer', joinClients: null, isEnforced: false },
    ...changes,
  };
}

export async function put<T = SingleSignOnReply>(
  visitor: Visitor,
  version: number,
  request: object,
): Promise<Reply<T>> {
  return await visitor.send<T>('PUT', SETTINGS, {
    body: request,
    headers: { 'if-match': `"v${version}"` },
  });
}

/** A workspace that comes in by the provider. */
export async function workspaceWith(
  telltale: TestApp,
  issuer: string,
  changes: Partial<SingleSignOnRequest> = {},
): Promise<Member> {
  const admin = await telltale.people.newWorkspace();
  const made = await put(admin.visitor, 0, aProvider(issuer, changes));
  if (made.status !== 200) throw new Error(made.text);
  return admin;
}

/** Somebody in front of a browser, on the way by single sign-on. */
export class Traveller {
  readonly browser = new Browser();

  constructor(private readonly telltale: TestApp) {}

  async start(query: string): Promise<Response> {
    return await this.browser.get(`${this.telltale.url}/api/v1/sso/start?${query}`);
  }

  /** Out to the real provider and through its form: the answer that it sends along, not yet brought to Telltale. */
  async answerFor(
    query: string,
    person: AtProvider,
    change: (out: URL) => void = () => undefined,
  ): Promise<URL> {
    const out = target(await this.start(query));
    change(out);
    return await this.through(out, person);
  }

  async through(out: URL, person: AtProvider): Promise<URL> {
    const form = target(await this.browser.get(out));
    let next = target(await this.browser.post(form, { ...person }));
    while (!next.pathname.startsWith('/api/')) next = target(await this.browser.get(next));
    return next;
  }

  /** All of the way; the last reply is the callback's. */
  async signIn(query: string, person: AtProvider): Promise<Response> {
    return await this.browser.get(await this.answerFor(query, person));
  }

  /** The same browser, as a page of Telltale uses it. */
  get visitor(): Visitor {
    return new Visitor(this.telltale.url, this.browser.cookiesFor(this.telltale.url));
  }

  async session(): Promise<SessionReply> {
    return (await this.visitor.get<SessionReply>('/api/v1/session')).body;
  }

  get isSignedIn(): boolean {
    return this.browser.cookiesFor(this.telltale.url).includes('telltale_session=');
  }
}

/** Why the sign-in page is shown, or the path that is. */
export function landing(response: Response): string {
  const { pathname, search, searchParams } = target(response);
  return searchParams.get('refusal') ?? `${pathname}${search}`;
}
