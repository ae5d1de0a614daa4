import type { EventReply } from '@telltale/contract';
import { setTimeout as wait } from 'node:timers/promises';
import type { Visitor } from './visitor';

/** One event as a browser gets it. */
export interface HeardEvent {
  readonly id: number;
  readonly event: string;
  readonly data: Partial<EventReply>;
}

/** A page that listens, over real HTTP. */
export class EventStream {
  readonly heard: HeardEvent[] = [];
  private readonly abort = new AbortController();

  /** Waits until the stream is open; `from` is the Last-Event-ID. */
  static async open(visitor: Visitor, from?: number): Promise<EventStream> {
    const stream = new EventStream();
    const headers = {
      cookie: visitor.cookie ?? '',
      ...(from === undefined ? {} : { 'last-event-id': String(from) }),
    };
    const response = await fetch(`${visitor.url}/api/v1/events`, { headers, signal: stream.abort.signal });
    if (!response.ok || response.body === null) throw new Error(`The stream was refused: ${response.status}`);
    void stream.listen(response.body);
    return stream;
  }

  /** Until so many events were heard, or two seconds are over: what we promise a page. */
  async until(count: number): Promise<HeardEvent[]> {
    for (let tries = 0; tries < 80 && this.heard.length < count; tries += 1) await wait(25);
    return this.heard;
  }

  close(): void {
    this.abort.abort();
  }

  private async listen(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // The stream was closed, by the test or by the server that stops.
    }
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const data = field('data');
    if (data === undefined) return;
    this.heard.push({
      id: Number(field('id')),
      event: field('event') ?? 'message',
      data: JSON.parse(data) as Partial<EventReply>,
    });
  }
}
