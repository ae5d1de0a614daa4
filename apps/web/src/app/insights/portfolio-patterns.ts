import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentReply, PatternsReply, SharedSignReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { LiveEvents } from '../live/live-events';
import { Reread } from '../record/reread';
import { Refusal } from '../ui/refusal';
import { InsightsApi } from './insights-api';

/** Who keeps to the dates that were set, and, for those who see all clients, which sign is lit at several of them. */
@Component({
  selector: 'tt-portfolio-patterns',
  imports: [Refusal, RouterLink],
  templateUrl: './portfolio-patterns.html',
  styleUrl: './portfolio-patterns.scss',
})
export class PortfolioPatterns {
  private readonly api = inject(InsightsApi);

  readonly client = input<string>();

  private readonly screen = new Reread<PatternsReply>(
    () => this.client() ?? '',
    () => this.api.patterns(this.client()),
  );
  protected readonly problem = this.screen.problem;
  protected readonly isRead = computed(() => this.screen.value() !== undefined);
  private readonly owners = computed(() => this.screen.value()?.commitments ?? []);
  private readonly moved = computed(() => this.owners().filter(({ moves }) => moves > 0));
  /** Owners whose dates all stand are a long list with one thing to say: they are shown on request. */
  protected readonly showsAll = linkedSignal({ source: this.client, computation: () => false });
  protected readonly commitments = computed(() =>
    (this.showsAll() ? this.owners() : this.moved()).map(commitmentWords),
  );
  protected readonly hasOwners = computed(() => this.owners().length > 0);
  protected readonly steady = computed(() => steadyWords(this.owners().length - this.moved().length));
  protected readonly signs = computed(() => this.screen.value()?.sharedSigns?.map(signWords) ?? null);

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'project' || topic === 'portfolio',
      () => this.screen.readAgain(),
    );
  }

  protected readAgain(): void {
    this.screen.readAgain();
  }
}

function commitmentWords({
  personId,
  name,
  client,
  projects,
  kept,
  recent,
  moves,
  medianSlip,
}: CommitmentReply) {
  return {
    id: personId ?? 'nobody',
    name: name ?? 'No known owner',
    client: client?.name ?? '',
    kept: `${kept} of ${projects}`,
    recent: `${recent}`,
    moves: `${moves}`,
    slip: medianSlip === null ? 'none moved' : slipWords(medianSlip),
  };
}

/** Null where everybody moved something. */
function steadyWords(owners: number): string | null {
  if (owners === 0) return null;
  return owners === 1 ? 'One owner moved no date' : `${owners} owners moved no date`;
}

function slipWords(days: number): string {
  if (days === 0) return 'back where it was';
  return days > 0 ? `${spokenCount(days, 'day')} later` : `${spokenCount(-days, 'day')} earlier`;
}

function signWords({ sign, title, clients, projects, cleared, medianDays }: SharedSignReply) {
  return {
    id: sign,
    title,
    where: `${spokenCount(projects, 'project')} of ${spokenCount(clients, 'client')}`,
    days:
      medianDays === null
        ? `went out ${cleared === 1 ? 'once' : spokenCount(cleared, 'time')}: too few for a median`
        : `${spokenCount(Math.round(medianDays), 'day')}, n = ${cleared}`,
  };
}
