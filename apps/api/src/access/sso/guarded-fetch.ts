import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { CustomFetch, CustomFetchOptions } from 'openid-client';
import { useAgent } from 'request-filtering-agent';
import { troubleWithAddress } from './provider-address';

const TIMEOUT_MS = 10_000;
/** A document of discovery or a set of keys has some kilobytes. */
const ANSWER_BYTES_MOST = 1_000_000;

/**
 * How a provider is spoken with. Its addresses come from a person or from the provider itself, so that each of them is checked:
 * one that resolves into a private or reserved network is refused at the connection, so that no name can hide it; redirects are
 * not followed, and an answer is never longer or later than it need be.
 */
export function guardedFetch(allowsPrivate: boolean): CustomFetch {
  return async (url, options) => {
    const trouble = troubleWithAddress(url, allowsPrivate);
    if (trouble !== null) throw new TypeError(`${url}: ${trouble}`);
    return await send(url, options, allowsPrivate);
  };
}

async function send(url: string, options: CustomFetchOptions, allowsPrivate: boolean): Promise<Response> {
  const { method, headers, body, signal } = options;
  const guard = { allowPrivateIPAddress: allowsPrivate, allowMetaIPAddress: allowsPrivate };
  const open = url.startsWith('https:') ? httpsRequest : httpRequest;
  const text = textOf(body);
  return await new Promise((resolve, reject) => {
    const sent = open(
      url,
      {
        method,
        headers: { ...headers, ...lengthOf(text) },
        agent: useAgent(url, guard),
        signal,
        timeout: TIMEOUT_MS,
      },
      (reply) => void read(reply).then(resolve, reject),
    );
    const late = setTimeout(() => sent.destroy(new Error('No answer within 10 seconds.')), TIMEOUT_MS);
    sent.on('close', () => clearTimeout(late));
    sent.on('error', reject);
    sent.end(text);
  });
}

async function read(reply: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of reply as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > ANSWER_BYTES_MOST) throw new Error('The answer is longer than a provider’s may be.');
    parts.push(part);
  }
  const status = reply.statusCode ?? 0;
  const hasBody = status >= 200 && ![204, 205, 304].includes(status);
  return new Response(hasBody ? Buffer.concat(parts) : null, { status, headers: headersOf(reply) });
}

function headersOf({ headers }: IncomingMessage): Headers {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) kept.append(name, one);
  return kept;
}

/** openid-client sends forms, or nothing. */
function textOf(body: CustomFetchOptions['body']): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('Only forms are sent to a provider');
}

function lengthOf(text: string | undefined): Record<string, string> {
  return text === undefined ? {} : { 'content-length': String(Buffer.byteLength(text)) };
}
