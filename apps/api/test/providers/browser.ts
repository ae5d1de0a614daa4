/** A browser without pages: it keeps cookies, each site's apart, and goes where it is told and no further. */
export class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  async get(url: string | URL): Promise<Response> {
    return await this.send(url, { method: 'GET' });
  }

  async post(url: string | URL, fields: Readonly<Record<string, string>>): Promise<Response> {
    return await this.send(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** The cookies that it would send to a site. */
  cookiesFor(url: string | URL): string {
    const jar = this.cookies.get(new URL(url).origin) ?? new Map<string, string>();
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async send(url: string | URL, options: RequestInit): Promise<Response> {
    const headers = { cookie: this.cookiesFor(url) };
    const response = await fetch(url, { ...options, headers, redirect: 'manual' });
    await response.clone().arrayBuffer();
    this.keep(new URL(url).origin, response.headers.getSetCookie());
    return response;
  }

  private keep(origin: string, set: readonly string[]): void {
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    this.cookies.set(origin, jar);
  }
}

/** Where a reply leads to. */
export function target(response: Response): URL {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`${response.status} from ${response.url} leads nowhere`);
  return new URL(location, response.url);
}
