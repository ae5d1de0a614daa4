import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { SingleSignOnReply, SsoTestReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { CopyLines } from '../evaluation/set-up/copy-lines';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import type { Versioned } from '../record/versioned';
import { Refusal } from '../ui/refusal';
import { ProviderForm } from './provider-form';
import { SsoApi } from './sso-api';

/** By which provider the members of the workspace come in. */
@Component({
  selector: 'tt-sso-page',
  imports: [CopyLines, ProviderForm, Refusal, RouterLink],
  templateUrl: './sso-page.html',
  styleUrl: './sso-page.scss',
})
export class SsoPage {
  private readonly api = inject(SsoApi);
  private readonly moveFocus = focusMover();

  protected readonly read = rxResource({ stream: () => this.api.read() });
  protected readonly settings = linkedSignal<Versioned<SingleSignOnReply> | null>(() =>
    this.read.hasValue() ? this.read.value() : null,
  );
  protected readonly refused = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly said = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly test = signal<SsoTestReply | null>(null);
  protected readonly isTesting = signal(false);
  protected readonly isAsking = signal(false);

  protected keep(saved: Versioned<SingleSignOnReply>): void {
    this.settings.set(saved);
    this.problem.set(null);
    this.test.set(null);
    this.said.set('Saved.');
  }

  /** Leaves what the form holds as it is. */
  protected keepVersion(etag: string): void {
    this.settings.update((settings) => (settings === null ? null : { ...settings, etag }));
  }

  protected async testConnection(): Promise<void> {
    this.isTesting.set(true);
    await this.attempt(async () => {
      this.test.set(await firstValueFrom(this.api.test()));
    });
    this.isTesting.set(false);
  }

  protected async remove(etag: string): Promise<void> {
    this.isAsking.set(false);
    this.moveFocus('#provider');
    await this.attempt(async () => {
      await firstValueFrom(this.api.remove(etag));
      this.test.set(null);
      this.said.set('Removed.');
      this.read.reload();
    });
    if (this.problem()?.code === 'stale-version') await this.takeVersion();
  }

  private async takeVersion(): Promise<void> {
    try {
      this.keepVersion(await firstValueFrom(this.api.etag()));
    } catch (error) {
      // Waits for a lost connection: the next removal is refused once more, and reads again.
      this.problem.set(problemOf(error));
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    this.said.set('');
    try {
      await work();
    } catch (error) {
      // Waits for a refusal, such as a version that somebody else has changed, or a lost connection.
      this.problem.set(problemOf(error));
    }
  }
}
