import { type Agent, request } from 'node:http';

export interface SendTo {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly etag?: string;
}

/** Resolves to the reply's ETag; rejects for a refusal. */
export function send(side: SendTo, agent: Agent, { method, path, body, etag }: Sent): Promise<string> {
  const headers = {
    ...side.headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(etag === undefined ? {} : { 'if-match': etag }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${side.url}${path}`, { method, agent, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => (text += chunk));
      reply.on('end', () => {
        if ((reply.statusCode ?? 500) >= 300)
          reject(new Error(`${method} ${path}: ${reply.statusCode} ${text}`));
        else resolve(reply.headers.etag ?? '');
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
