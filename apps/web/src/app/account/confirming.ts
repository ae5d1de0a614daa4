import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../problems/problem';
import { AccountApi } from './account-api';

/** The part of the page that asks for the password once more. */
export type Place = 'app' | 'passkeys' | 'codes';

interface Waiting {
  readonly place: Place;
  readonly settle: (isConfirmed: boolean) => void;
}

/** What changes the ways in needs a sign-in or the password within ten minutes: asked for when the server says so. */
@Injectable()
export class Confirming {
  private readonly api = inject(AccountApi);
  private readonly waiting = signal<Waiting | null>(null);

  readonly place = computed(() => this.waiting()?.place ?? null);

  /** What the work gives, after a confirmation where one is needed; undefined where somebody left it. */
  async proven<T>(place: Place, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      // Waits for a sign-in that is longer ago than ten minutes, which the server alone knows.
      if (problemOf(error).code !== 'confirmation-required') throw error;
    }
    const isConfirmed = await new Promise<boolean>((settle) => {
      this.end(false);
      this.waiting.set({ place, settle });
    });
    return isConfirmed ? await work() : undefined;
  }

  async confirm(password: string): Promise<void> {
    await firstValueFrom(this.api.confirm(password));
    this.end(true);
  }

  end(isConfirmed: boolean): void {
    const waiting = this.waiting();
    this.waiting.set(null);
    waiting?.settle(isConfirmed);
  }
}
