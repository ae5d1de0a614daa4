import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SamplePortfolioReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { LoadSample } from '../sample/load-sample';
import { SampleApi } from '../sample/sample-api';
import { ThemeChoice } from '../theme/theme-choice';
import { THEME_WORDS } from '../theme/theme-words';
import { Icon } from '../ui/icon';
import { Refusal } from '../ui/refusal';

@Component({
  selector: 'tt-settings-page',
  imports: [Icon, LoadSample, Refusal, RouterLink],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  protected readonly session = inject(Session);
  protected readonly theme = inject(ThemeChoice);
  private readonly samples = inject(SampleApi);
  private readonly router = inject(Router);

  protected readonly themes = THEME_WORDS;
  protected readonly sample = httpResource<SamplePortfolioReply>(() => this.samples.address);
  protected readonly isAsking = signal(false);
  protected readonly isRemoving = signal(false);
  private readonly refused = signal<Problem | null>(null);
  protected readonly problem = computed(() => {
    const error = this.sample.error();
    return error === undefined ? this.refused() : problemOf(error);
  });
  protected readonly contents = computed(() => {
    const sample = this.sample.hasValue() ? this.sample.value() : null;
    return sample?.isLoaded === true
      ? `${spokenCount(sample.clients, 'client')}, ${spokenCount(sample.projects, 'project')}`
      : null;
  });

  protected async removeSample(): Promise<void> {
    this.isRemoving.set(true);
    this.refused.set(null);
    try {
      await firstValueFrom(this.samples.remove());
    } catch (error) {
      // Waits for a refusal by role, which the server decides.
      this.refused.set(problemOf(error));
    }
    this.isRemoving.set(false);
    this.isAsking.set(false);
    this.sample.reload();
  }

  protected readAgain(): void {
    this.refused.set(null);
    this.sample.reload();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigate(['/sign-in']);
  }
}
