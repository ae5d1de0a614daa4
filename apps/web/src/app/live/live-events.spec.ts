import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { EventReply } from '@telltale/contract';
import { Connection } from './connection';
import { LiveEvents, OPEN_EVENT_STREAM } from './live-events';

/** The browser's part of an event stream, which jsdom lacks. */
class StreamOfTest extends EventTarget {
  static readonly CLOSED = 2;
  onopen: (() => void) | null = null;
  onmessage: ((message: MessageEvent<string>) => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 1;
  isClosed = false;

  close(): void {
    this.isClosed = true;
  }

  tell(event: Partial<EventReply>): void {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(event) }));
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.onerror?.();
  }
}

let heard = 0;
let addresses: string[] = [];

@Component({ template: '' })
class PageOfTest {
  constructor() {
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'project',
      () => (heard += 1),
    );
  }
}

function open() {
  const streams: StreamOfTest[] = [];
  const openStream = (address: string) => {
    addresses.push(address);
    streams.push(new StreamOfTest());
    return streams.at(-1);
  };
  TestBed.configureTestingModule({ providers: [{ provide: OPEN_EVENT_STREAM, useValue: openStream }] });
  TestBed.inject(LiveEvents).start();
  const page = TestBed.createComponent(PageOfTest);
  return { streams, page, connection: TestBed.inject(Connection) };
}

describe('changes by others', () => {
  beforeEach(() => {
    heard = 0;
    addresses = [];
    Object.assign(globalThis, { EventSource: StreamOfTest });
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('answers a burst of events with one re-read, well within two seconds', () => {
    const { streams } = open();
    streams[0]?.tell({ topic: 'project' });
    streams[0]?.tell({ topic: 'project' });
    expect(heard).toBe(0);
    jest.advanceTimersByTime(300);
    expect(heard).toBe(1);
  });

  it('passes over events that do not concern the page, and is silent once the page is gone', () => {
    const { streams, page } = open();
    streams[0]?.tell({ topic: 'import' });
    jest.advanceTimersByTime(1_000);
    expect(heard).toBe(0);
    page.destroy();
    streams[0]?.tell({ topic: 'project' });
    jest.advanceTimersByTime(1_000);
    expect(heard).toBe(0);
  });

  it('re-reads when the server no longer knows what was heard', () => {
    const { streams } = open();
    streams[0]?.dispatchEvent(new Event('reset'));
    jest.advanceTimersByTime(300);
    expect(heard).toBe(1);
  });

  it('opens a stream that was closed for good again, and re-reads, since something may have been missed', () => {
    const { streams } = open();
    streams[0]?.fail(StreamOfTest.CLOSED);
    jest.advanceTimersByTime(3_000);
    expect(streams).toHaveLength(2);
    streams[1]?.onopen?.();
    jest.advanceTimersByTime(300);
    expect(heard).toBe(1);
  });

  it('says offline only after four seconds of silence, and takes it back when the stream is open', () => {
    const { streams, connection } = open();
    streams[0]?.fail(0);
    jest.advanceTimersByTime(3_999);
    expect(connection.isLost()).toBe(false);
    jest.advanceTimersByTime(1);
    expect(connection.isLost()).toBe(true);
    streams[0]?.onopen?.();
    expect(connection.isLost()).toBe(false);
  });

  it('asks why when the server closes the stream for good, and reads anew after a pause', () => {
    const { streams } = open();
    const live = TestBed.inject(LiveEvents);
    live.stop({ hasGap: true });
    let asked = 0;
    live.start('w-1', () => (asked += 1));
    expect(addresses).toEqual(['/api/v1/events', '/api/v1/events?workspace=w-1']);
    streams[1]?.onopen?.();
    jest.advanceTimersByTime(300);
    expect(heard).toBe(1);
    streams[1]?.fail(0);
    expect(asked).toBe(0);
    streams[1]?.fail(StreamOfTest.CLOSED);
    expect(asked).toBe(1);
  });

  it('tells of a pause once: the browser resumes an ordinary break by itself', () => {
    const { streams } = open();
    const live = TestBed.inject(LiveEvents);
    live.stop({ hasGap: true });
    live.start();
    for (let opening = 0; opening < 2; opening += 1) {
      streams[1]?.onopen?.();
      jest.advanceTimersByTime(1_000);
    }
    expect(heard).toBe(1);
    live.stop();
    live.start();
    streams[2]?.onopen?.();
    jest.advanceTimersByTime(1_000);
    expect(heard).toBe(1);
  });

  it('makes no gap of a shell that was left: the next page has just read everything', () => {
    const { streams } = open();
    const live = TestBed.inject(LiveEvents);
    live.stop({ hasGap: true });
    live.stop();
    live.start();
    streams[1]?.onopen?.();
    jest.advanceTimersByTime(1_000);
    expect(heard).toBe(0);
  });

  it('tells once of a stream that was closed for good, however often the next one opens', () => {
    const { streams } = open();
    streams[0]?.fail(StreamOfTest.CLOSED);
    jest.advanceTimersByTime(3_000);
    for (let opening = 0; opening < 2; opening += 1) {
      streams[1]?.onopen?.();
      jest.advanceTimersByTime(1_000);
    }
    expect(heard).toBe(1);
  });

  it('closes the stream when the shell is left', () => {
    const { streams } = open();
    TestBed.inject(LiveEvents).stop();
    expect(streams[0]?.isClosed).toBe(true);
    jest.advanceTimersByTime(10_000);
    expect(streams).toHaveLength(1);
  });
});
