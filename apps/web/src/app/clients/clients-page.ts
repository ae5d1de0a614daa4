import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { ClientReply } from '@telltale/contract';
import { spokenCount, spokenNumber } from '@telltale/domain';
import { forkJoin } from 'rxjs';
import { Session } from '../access/session';
import { LiveEvents } from '../live/live-events';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { ClientLogo } from './client-logo';
import { ClientsApi } from './clients-api';
import { ModeCountsLine } from './mode-counts';
import { NewClientForm } from './new-client-form';

/** The companies that are looked after, with where their trouble is. */
@Component({
  selector: 'tt-clients-page',
  imports: [ClientLogo, EmptyState, ModeCountsLine, NewClientForm, Refusal, RouterLink],
  templateUrl: './clients-page.html',
  styleUrl: './clients-page.scss',
})
export class ClientsPage {
  private readonly api = inject(ClientsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  protected readonly mayEdit = this.session.mayEdit;
  protected readonly mayTakeOver = this.session.isAdministrator;
  /** `client` opens the form for a new one. */
  readonly add = input<string>();
  protected readonly isAdding = linkedSignal(() => this.mayEdit() && this.add() === 'client');
  protected readonly read = rxResource({
    stream: () => forkJoin({ clients: this.api.all(), summary: this.api.summary() }),
  });
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly rows = computed(() => {
    if (!this.read.hasValue()) return [];
    const { clients, summary } = this.read.value();
    const counts = new Map(summary.clients.map((client) => [client.id, client]));
    return clients.map(({ id, key, name, logo, projects }) => {
      const found = counts.get(id);
      return {
        id,
        key,
        name,
        logo,
        projects: spokenCount(projects, 'project'),
        modes: found?.modes ?? null,
        decisions: found === undefined || found.needDecision === 0 ? '' : decisionWords(found.needDecision),
      };
    });
  });

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic }) => !['import', 'person', 'review', 'settings', 'view'].includes(topic),
      () => this.read.reload(),
    );
  }

  protected stopAdding(): void {
    this.isAdding.set(false);
    this.moveFocus('header button');
    if (this.add() === undefined) return;
    const how = { queryParamsHandling: 'merge', replaceUrl: true } as const;
    void this.router.navigate([], { ...how, queryParams: { add: null } });
  }

  protected openClient({ id }: ClientReply): void {
    void this.router.navigate(['/clients', id]);
  }
}

function decisionWords(count: number): string {
  return count === 1 ? '1 needs a decision' : `${spokenNumber(count)} need a decision`;
}
