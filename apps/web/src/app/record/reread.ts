import { computed, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { firstValueFrom, type Observable } from 'rxjs';
import { problemOf } from '../problems/problem';

interface Loaded<T> {
  readonly of: string;
  readonly value: T | undefined;
}

/**
 * Something of the server on the screen, read again as often as somebody says so. What was read last stays meanwhile,
 * and when a reading fails, so that nobody loses what they are typing to a slow network. Make it where `inject()` may be
 * called.
 */
export class Reread<T> {
  private readonly round = signal(0);
  private readonly resource = rxResource({
    params: () => ({ of: this.of(), round: this.round() }),
    stream: () => this.read(),
  });
  private readonly loaded = linkedSignal<Loaded<T>, Loaded<T>>({
    source: () => ({ of: this.of(), value: this.resource.hasValue() ? this.resource.value() : undefined }),
    computation: (now, previous) => this.newest(now, previous?.value),
  });

  readonly value = computed(() => this.loaded().value);
  readonly problem = computed(() => {
    const error = this.resource.error();
    return error === undefined ? null : problemOf(error);
  });

  /** `of` says what is read, and is asked again when it changes; `isOlder` keeps a slow answer from undoing a quick one. */
  constructor(
    private readonly of: () => string,
    private readonly read: () => Observable<T>,
    private readonly isOlder: (one: T, than: T) => boolean = () => false,
  ) {}

  readAgain(): void {
    this.round.update((round) => round + 1);
  }

  async readNow(): Promise<T> {
    const value = await firstValueFrom(this.read());
    this.take(value);
    return value;
  }

  /** Shows what a change answered, without reading again. */
  take(value: T): void {
    this.loaded.update(({ of }) => ({ of, value }));
  }

  private newest(now: Loaded<T>, previous: Loaded<T> | undefined): Loaded<T> {
    if (previous?.value === undefined || previous.of !== now.of) return now;
    return now.value === undefined || this.isOlder(now.value, previous.value) ? previous : now;
  }
}
