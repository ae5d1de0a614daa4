import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PasskeyReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { ProblemLine } from '../ui/problem-line';
import { AccountApi } from './account-api';
import { Confirming } from './confirming';

/** One passkey: its name, when it was used, and the ways to rename and remove it. */
@Component({
  selector: 'tt-passkey-row',
  imports: [ProblemLine],
  template: `
    <div class="row" role="listitem">
      <p class="what">
        <strong>{{ passkey().name }}</strong>
        <span class="small muted">{{ words() }}</span>
      </p>
      @if (doing() === null) {
        <div class="actions">
          <button type="button" class="button rename" (click)="start('rename')">
            Rename<span class="unseen"> {{ passkey().name }}</span>
          </button>
          <button type="button" class="button danger" (click)="start('remove')">
            Remove<span class="unseen"> {{ passkey().name }}</span>
          </button>
        </div>
      }
      @if (problem(); as problem) {
        <tt-problem-line [problem]="problem" />
      }
      @if (doing() === 'rename') {
        <form class="asked" (submit)="$event.preventDefault(); rename(name.value)">
          <label>
            <span class="small muted">Name of the passkey</span>
            <input #name class="input" maxlength="80" required autocomplete="off" [value]="passkey().name" />
          </label>
          <div class="actions">
            <button type="submit" class="button primary" [disabled]="isBusy()">Save</button>
            <button type="button" class="button" (click)="stop()">Leave it</button>
          </div>
        </form>
      } @else if (doing() === 'remove') {
        <div class="asked" role="group" [attr.aria-label]="'Remove ' + passkey().name">
          <p>
            It does not sign you in any more. Delete it on the device as well. Without another second step,
            workspaces that ask for one stop you until you set one up.
          </p>
          <div class="actions">
            <button type="button" class="button danger" [disabled]="isBusy()" (click)="remove()">
              Remove it
            </button>
            <button type="button" class="button keep" (click)="stop()">Keep it</button>
          </div>
        </div>
      }
    </div>
  `,
  styleUrl: './account-card.scss',
})
export class PasskeyRow {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  private readonly confirming = inject(Confirming);
  private readonly moveFocus = focusMover();

  readonly passkey = input.required<PasskeyReply>();
  readonly changed = output();
  /** The row goes with it: the card takes the focus. */
  readonly removed = output();

  protected readonly doing = signal<'rename' | 'remove' | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = computed(() => {
    const { madeAt, lastUsedAt } = this.passkey();
    const used =
      lastUsedAt === null ? 'not used yet' : `last used on ${spokenDay(this.session.dayOf(lastUsedAt))}`;
    return `Added on ${spokenDay(this.session.dayOf(madeAt))}, ${used}`;
  });

  protected start(doing: 'rename' | 'remove'): void {
    this.problem.set(null);
    this.doing.set(doing);
    this.moveFocus(doing === 'rename' ? 'input' : '.keep');
  }

  protected stop(): void {
    this.doing.set(null);
    this.moveFocus('.rename');
  }

  protected async rename(name: string): Promise<void> {
    const isRenamed = await this.does(async () => {
      await firstValueFrom(this.api.renamePasskey(this.passkey().id, name.trim()));
      return true;
    });
    if (!isRenamed) return;
    this.stop();
    this.changed.emit();
  }

  protected async remove(): Promise<void> {
    const isRemoved = await this.does(() =>
      this.confirming.proven('passkeys', async () => {
        await firstValueFrom(this.api.removePasskey(this.passkey().id));
        return true;
      }),
    );
    if (!isRemoved) return;
    this.doing.set(null);
    this.removed.emit();
  }

  private async does(work: () => Promise<boolean | undefined>): Promise<boolean> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      return (await work()) === true;
    } catch (error) {
      // Waits for one that was removed elsewhere meanwhile, and for a lost connection.
      this.problem.set(problemOf(error));
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
