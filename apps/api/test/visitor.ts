/** A reply as a test looks at it. `body` is the JSON, or undefined when there is none. */
export interface Reply<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

export interface SendOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks real HTTP to the API, with the session of one member or with none. */
export class Visitor {
  constructor(
    readonly url: string,
    readonly cookie?: string,
  ) {}

  get<T>(path: string, headers?: Readonly<Record<string, string>>): Promise<Reply<T>> {
    return this.send('GET', path, { headers });
  }

  post<T>(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply<T>> {
    return this.send('POST', path, { body, headers });
  }

  /** `version` goes into If-Match. */
  patch<T>(path: string, version: number, body: unknown): Promise<Reply<T>> {
    return this.send('PATCH', path, { body, headers: { 'if-match': `"v${version}"` } });
  }

  delete<T>(path: string, version: number): Promise<Reply<T>> {
    return this.send('DELETE', path, { headers: { 'if-match': `"v${version}"` } });
  }

  /** Anything else: a body that is text or bytes is sent as it is. */
  async send<T>(method: string, path: string, { body, headers }: SendOptions = {}): Promise<Reply<T>> {
    const isJson =
      body !== undefined && typeof body !== 'string' && !(body instanceof FormData) && !Buffer.isBuffer(body);
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...headers,
      },
      body: isJson ? JSON.stringify(body) : (body as RequestInit['body']),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(response, text) as T };
  }
}

function parse(response: Response, text: string): unknown {
  return /[/+]json/.test(response.headers.get('content-type') ?? '') && text !== ''
    ? JSON.parse(text)
    : undefined;
}
