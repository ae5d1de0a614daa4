import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller';
import { EventLog, type KeptPositions } from './event-log';
import { Listener } from './listener';
import { LiveFeed } from './live-feed';

const BEAT_EVERY_MS = 15_000;

/** A stream ends after this and is opened again by the browser, so that a session that has ended does not listen on. */
const STREAM_ENDS_AFTER_MS = 10 * 60_000;

/** How soon a browser comes back. */
const RETRY_MS = 1_000;

@Injectable()
export class EventStreams {
  constructor(
    private readonly log: EventLog,
    private readonly feed: LiveFeed,
  ) {}

  /** Opens a stream that holds neither a transaction nor a connection of the pool. */
  async open(
    caller: Caller,
    lastEventId: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    // What was committed before is placed first: a new page has read it already.
    await this.log.place();
    const kept = await this.log.kept(caller.workspaceId);
    const asked = positionOf(lastEventId);
    const isLost = asked !== null && isNoLongerKept(asked, kept);
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    stream.write(`retry: ${RETRY_MS}\n\n`);
    const listener = new Listener(caller, stream, asked === null || isLost ? kept.last : asked);
    if (isLost) listener.reset();
    this.keep(listener, request);
  }

  private keep(listener: Listener, request: FastifyRequest): void {
    this.feed.add(listener);
    const beat = setInterval(() => listener.beat(), BEAT_EVERY_MS);
    const end = setTimeout(() => listener.end(), STREAM_ENDS_AFTER_MS);
    request.raw.once('close', () => {
      clearInterval(beat);
      clearTimeout(end);
      this.feed.remove(listener);
    });
  }
}

function positionOf(lastEventId: string | undefined): number | null {
  return lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : null;
}

/** A gap between what was heard and what is kept, or a position that this database has never given. */
function isNoLongerKept(asked: number, { first, last }: KeptPositions): boolean {
  return asked > last || (asked < first - 1 && last > 0);
}
