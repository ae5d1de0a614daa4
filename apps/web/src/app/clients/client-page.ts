import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { spokenCount, spokenDay } from '@telltale/domain';
import { Session } from '../access/session';
import { ClaimRecord } from '../judgements/claim-record';
import type { Problem } from '../problems/problem';
import { EditableName } from '../record/editable-name';
import { focusMover } from '../record/focus-mover';
import { ClientSignals } from '../insights/client-signals';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { HandOverCard } from '../handovers/hand-over-card';
import { ChoiceRow } from './choice-row';
import { ClientLogo } from './client-logo';
import { ClientsApi } from './clients-api';
import { LogoRow } from './logo-row';
import { ModeCountsLine } from './mode-counts';
import { OpenClient } from './open-client';
import { PeopleList } from './people-list';
import { currencyChoices, timeZoneChoices, WEEKDAY_CHOICES } from './setting-choices';

/** One client: its name, its clock, its people, and the way to its projects. */
@Component({
  selector: 'tt-client-page',
  imports: [
    ChoiceRow,
    ClaimRecord,
    ClientLogo,
    ClientSignals,
    EditableName,
    EmptyState,
    HandOverCard,
    LogoRow,
    ModeCountsLine,
    PeopleList,
    Refusal,
    RouterLink,
  ],
  templateUrl: './client-page.html',
  styleUrl: './client-page.scss',
})
export class ClientPage {
  private readonly api = inject(ClientsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();
  private readonly title = inject(Title);

  readonly id = input.required<string>();

  protected readonly open = new OpenClient(this.id);
  protected readonly mayEdit = this.session.mayEdit;
  protected readonly mayRemove = this.session.isAdministrator;
  protected readonly isRemoving = signal(false);
  protected readonly refused = signal<Problem | null>(null);
  protected readonly projects = computed(() => spokenCount(this.open.client()?.projects ?? 0, 'project'));
  private readonly summary = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.api.summary(params),
  });
  protected readonly modes = computed(() => (this.summary.hasValue() ? this.summary.value().modes : null));

  constructor() {
    effect(() => {
      const client = this.open.client();
      if (client !== undefined) this.title.setTitle(`${client.name} · Telltale`);
    });
  }

  protected readonly rename = (name: string, seen: string) =>
    this.open.save({ name }, (client) => client.name === seen);

  protected readonly timeZones = timeZoneChoices();
  protected readonly setTimeZone = (timeZone: string | null, seen: string | null) =>
    this.open.save({ timeZone }, (client) => client.timeZone === seen);

  protected readonly currencies = currencyChoices();
  protected readonly weekdays = WEEKDAY_CHOICES;
  protected readonly weekday = computed(() => this.open.client()?.reviewWeekday?.toString() ?? null);
  protected readonly nextReview = computed(() => {
    const on = this.open.client()?.nextReviewOn ?? null;
    return on === null ? 'No day is set.' : `The next one is due on ${spokenDay(on)}.`;
  });

  protected readonly setCurrency = (currency: string | null, seen: string | null) =>
    this.open.save({ currency }, (client) => client.currency === seen);

  protected readonly setWeekday = (weekday: string | null, seen: string | null) =>
    this.open.save(
      { reviewWeekday: weekday === null ? null : Number(weekday) },
      (client) => (client.reviewWeekday?.toString() ?? null) === seen,
    );

  protected readonly setLogo = (file: File | null) => this.open.setLogo(file);

  protected askToRemove(): void {
    this.isRemoving.set(true);
    this.moveFocus('.remove button');
  }

  protected keep(): void {
    this.isRemoving.set(false);
    this.moveFocus('.remove button');
  }

  protected async remove(): Promise<void> {
    const problem = await this.open.remove();
    this.refused.set(problem);
    this.keep();
    if (problem === null) await this.router.navigate(['/clients']);
  }
}
