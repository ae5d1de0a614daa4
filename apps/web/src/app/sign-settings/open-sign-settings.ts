import { computed, inject, signal } from '@angular/core';
import type { SignSettingsPreviewReply, SignSettingsReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import { LimitsDraft } from './limits-draft';
import { SignSettingsApi } from './sign-settings-api';

/** A preview, and the edits that it is of. */
interface Previewed {
  readonly reply: SignSettingsPreviewReply;
  readonly edits: string;
}

/** The limits on the screen: read, changed, previewed, saved. Others' saves and the renewal's progress come by live events. */
export class OpenSignSettings {
  private readonly api = inject(SignSettingsApi);
  private readonly screen = new Reread<SignSettingsReply>(
    () => '',
    () => this.api.read(),
    (one, than) => one.version < than.version,
  );
  private readonly previewed = signal<Previewed | null>(null);

  readonly current = this.screen.value;
  readonly problem = this.screen.problem;
  readonly draft = new LimitsDraft(this.current);
  readonly isBusy = signal(false);
  readonly refused = signal<Problem | null>(null);
  readonly savedVersion = signal<number | null>(null);
  /** Only while it is of these very edits to this very version. */
  readonly preview = computed(() => {
    const previewed = this.previewed();
    if (previewed === null || previewed.reply.version !== this.current()?.version) return null;
    return previewed.edits === JSON.stringify(this.draft.edits()) ? previewed.reply : null;
  });

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'settings',
      () => this.readAgain(),
    );
  }

  readAgain(): void {
    this.screen.readAgain();
  }

  async ask(): Promise<void> {
    const thresholds = this.draft.edits();
    await this.doing(async () => {
      const reply = await firstValueFrom(this.api.preview({ thresholds }));
      this.previewed.set({ reply, edits: JSON.stringify(thresholds) });
    });
  }

  async save(): Promise<void> {
    const version = this.current()?.version ?? 0;
    const thresholds = this.draft.edits();
    await this.doing(async () => {
      const saved = await firstValueFrom(this.api.save(version, { thresholds }));
      this.screen.take(saved);
      this.draft.dropAll();
      this.savedVersion.set(saved.version);
    });
  }

  private async doing(step: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.refused.set(null);
    this.savedVersion.set(null);
    try {
      await step();
    } catch (error) {
      // Waits for a refusal of a number, a version that somebody else has saved meanwhile, or a lost connection.
      const problem = problemOf(error);
      this.draft.refuse(problem);
      this.refused.set(problem);
      this.readAgain();
    }
    this.isBusy.set(false);
  }
}
