const ACCOUNT = {
  email: 'bench@example.com',
  password: 'four plain words here',
  name: 'Bench',
  workspaceName: 'Bench',
};

/** The API as its only user meets it. */
export interface Door {
  readonly url: string;
  readonly cookie: string;
  readonly workspaceId: string;
}

interface Sent {
  readonly body?: object;
  readonly version?: number;
  readonly cookie?: string;
}

/** Sets an empty Telltale up and signs in. */
export async function signIn(url: string): Promise<Door> {
  const { email, password } = ACCOUNT;
  await send(`${url}/api/v1/setup`, 'POST', { body: ACCOUNT });
  const session = await send(`${url}/api/v1/session`, 'POST', { body: { email, password } });
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { workspace } = (await session.json()) as { readonly workspace: { readonly id: string } };
  return { url, cookie, workspaceId: workspace.id };
}

export async function call<T>(
  { url, cookie }: Door,
  method: string,
  path: string,
  sent: Sent = {},
): Promise<T> {
  return (await (await send(`${url}/api/v1${path}`, method, { ...sent, cookie })).json()) as T;
}

export async function timed<T>(work: () => Promise<T>): Promise<{ readonly reply: T; readonly ms: number }> {
  const began = performance.now();
  const reply = await work();
  return { reply, ms: Math.round(performance.now() - began) };
}

async function send(address: string, method: string, { body, version, cookie }: Sent): Promise<Response> {
  const reply = await fetch(address, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${method} ${address} answered ${reply.status}: ${await reply.text()}`);
  return reply;
}
