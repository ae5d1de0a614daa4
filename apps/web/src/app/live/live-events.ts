import { DestroyRef, inject, Injectable, InjectionToken } from '@angular/core';
import type { EventReply } from '@telltale/contract';
import { debounceTime, filter, Subject } from 'rxjs';
import { Connection } from './connection';

/** Opens the browser's event stream; a test opens its own. */
export const OPEN_EVENT_STREAM = new InjectionToken<(url: string) => EventSource>('open event stream', {
  providedIn: 'root',
  factory: () => (url) => new EventSource(url),
});

/** Changes come in bursts (a write and the re-reading of its siblings): one re-read answers a burst. */
const BURST_MS = 300;
/** The server ends a stream now and then and the browser comes back at once: only a longer silence is worth a word. */
const SILENCE_MS = 4_000;
/** After the server closed the stream for good (a restart, a proxy): the browser itself would not try again. */
const REOPEN_MS = 3_000;

/** What other sessions change. One stream for the whole app; it resumes where it was by itself. */
@Injectable({ providedIn: 'root' })
export class LiveEvents {
  private readonly openStream = inject(OPEN_EVENT_STREAM);
  private readonly connection = inject(Connection);
  private readonly events = new Subject<EventReply | 'missed-some'>();
  private stream: EventSource | null = null;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private reopening: ReturnType<typeof setTimeout> | undefined;
  /** Something may have been missed since the page read what it shows. */
  private hasGap = false;
  private url = '/api/v1/events';
  private tellRefused: () => void = () => undefined;

  /**
   * `workspaceId` is the one that the page shows: a session that went to another is refused its events. `whenRefused` is
   * called when the server closes the stream for good: it may be that, a session that has ended, or a restart.
   */
  start(workspaceId?: string, whenRefused: () => void = () => undefined): void {
    if (this.stream !== null) return;
    if (workspaceId !== undefined) this.url = `/api/v1/events?workspace=${workspaceId}`;
    this.tellRefused = whenRefused;
    this.open(this.hasGap);
    this.hasGap = false;
  }

  /** With a gap where the page stays as it is and goes on later: after a shell that was left, the next page reads everything. */
  stop({ hasGap = false }: { readonly hasGap?: boolean } = {}): void {
    clearTimeout(this.silence);
    clearTimeout(this.reopening);
    this.stream?.close();
    this.stream = null;
    this.hasGap = hasGap;
  }

  /**
   * Calls `reread` shortly after an event that concerns the caller, until the caller is destroyed. Also after a gap in
   * the stream, since nobody can say what was missed. Call it where `inject()` may be called.
   */
  whenever(concerns: (event: EventReply) => boolean, reread: () => void): void {
    const subscription = this.events
      .pipe(
        filter((event) => event === 'missed-some' || concerns(event)),
        debounceTime(BURST_MS),
      )
      .subscribe(reread);
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** A gap is told at the first opening alone: after an ordinary break the browser resumes where it was. */
  private open(hasGap: boolean): void {
    let isToBeTold = hasGap;
    const stream = this.openStream(this.url);
    this.stream = stream;
    stream.onopen = () => {
      clearTimeout(this.silence);
      this.connection.noteAnswer();
      if (isToBeTold) this.events.next('missed-some');
      isToBeTold = false;
    };
    stream.onmessage = (message: MessageEvent<string>) =>
      this.events.next(JSON.parse(message.data) as EventReply);
    // The server no longer knows what this page has heard.
    stream.addEventListener('reset', () => this.events.next('missed-some'));
    stream.onerror = () => this.wait(stream);
  }

  private wait(stream: EventSource): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.connection.noteLost(), SILENCE_MS);
    if (stream.readyState !== EventSource.CLOSED) return;
    this.tellRefused();
    clearTimeout(this.reopening);
    this.reopening = setTimeout(() => this.open(true), REOPEN_MS);
  }
}
