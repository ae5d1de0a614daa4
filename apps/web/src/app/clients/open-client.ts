import { computed, inject, type Signal, untracked } from '@angular/core';
import type { ClientPatchRequest, ClientReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import type { SaveOutcome } from '../record/save-fact';
import { saveOver } from '../record/save-over';
import type { Versioned } from '../record/versioned';
import { ClientsApi } from './clients-api';

/** One client on the screen: read, kept fresh by live events, changed, removed. */
export class OpenClient {
  private readonly api = inject(ClientsApi);
  private readonly screen = new Reread<Versioned<ClientReply>>(
    () => this.id(),
    () => this.api.read(this.id()),
  );

  readonly client = computed(() => this.screen.value()?.value);
  readonly problem = this.screen.problem;

  constructor(private readonly id: Signal<string>) {
    inject(LiveEvents).whenever(
      ({ topic, clientId, subjectId }) =>
        topic !== 'import' && (clientId ?? subjectId) === untracked(this.id),
      () => this.readAgain(),
    );
  }

  save(patch: ClientPatchRequest, isUntouched: (client: ClientReply) => boolean): Promise<SaveOutcome> {
    return saveOver(this.screen, (etag) => this.api.change(this.id(), patch, etag), isUntouched);
  }

  /** Null takes the logo away; whoever set one meanwhile has theirs replaced. */
  setLogo(file: File | null): Promise<SaveOutcome> {
    return saveOver(
      this.screen,
      (etag) => this.api.setLogo(this.id(), file, etag),
      () => true,
    );
  }

  /** Removes it; a client that still has projects stays, and the answer says why. */
  async remove(): Promise<Problem | null> {
    try {
      const { etag } = this.screen.value() ?? (await this.screen.readNow());
      await firstValueFrom(this.api.remove(this.id(), etag));
      return null;
    } catch (error) {
      // Waits for the refusal of a client that is not empty.
      return problemOf(error);
    }
  }

  readAgain(): void {
    this.screen.readAgain();
  }
}
