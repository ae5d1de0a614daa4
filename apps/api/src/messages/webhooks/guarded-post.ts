import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { useAgent } from 'request-filtering-agent';
import { answerText, type Attempt } from '../attempt';

export interface Post {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly allowsPrivate: boolean;
}

const TIMEOUT_MS = 10_000;
const ANSWER_BYTES = 10_000;

/**
 * Posts to an address that a person gave. An address in a private or reserved network is refused by what it resolves to, at
 * the connection itself, so that no name can hide it; redirects are not followed.
 */
export async function guardedPost({ url, body, headers, allowsPrivate }: Post): Promise<Attempt> {
  const options = { allowPrivateIPAddress: allowsPrivate, allowMetaIPAddress: allowsPrivate };
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  return await new Promise((resolve) => {
    const fail = (error: Error) => resolve({ outcome: outcomeOf(error), answer: answerText(error.message) });
    try {
      const sent = send(
        url,
        {
          method: 'POST',
          agent: useAgent(url, options),
          timeout: TIMEOUT_MS,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...headers,
          },
        },
        (reply) => {
          let said = '';
          reply.setEncoding('utf8');
          reply.on('data', (part: string) => {
            said += part;
            if (said.length > ANSWER_BYTES) reply.destroy();
          });
          reply.on('close', () => resolve(answered(reply.statusCode ?? 0, said)));
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`No answer within ${TIMEOUT_MS / 1_000} seconds.`)));
      sent.on('error', fail);
      sent.end(body);
    } catch (error) {
      // Waits for the guard, which refuses an address that is written as a number at once.
      fail(error as Error);
    }
  });
}

/** What the guard refuses is refused for ever; everything else may go better later. */
function outcomeOf({ message }: Error): 'failed' | 'retry' {
  return /is not allowed|Because, It is/i.test(message) ? 'failed' : 'retry';
}

function answered(status: number, said: string): Attempt {
  const answer = answerText(`${status} ${said}`);
  if (status >= 200 && status < 300) return { outcome: 'sent', answer };
  // 410 Gone: the receiver wants no more of it (Standard Webhooks).
  const isFinal = status === 410 || (status >= 300 && status < 400);
  return { outcome: isFinal ? 'failed' : 'retry', answer };
}
