import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { FAILURE_MODES, type FailureMode, isDay, spokenDay } from '@telltale/domain';
import { Session } from '../access/session';
import { EvaluationTab } from '../evaluation/evaluation-tab';
import { NeedNotice } from '../judgements/need-notice';
import { OverrideNotices } from '../judgements/override-notices';
import { ReadinessTab } from '../readiness/readiness-tab';
import { SavingsTab } from '../savings/savings-tab';
import { DecisionsTab } from '../judgements/decisions-tab';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { HistoryTab } from './history-tab';
import { LaterNote } from './later-note';
import { OpenProject } from './open-project';
import { ProjectHeader } from './project-header';
import { ProjectSkeleton } from './project-skeleton';
import { RecordTab } from './record-tab';
import { SignsTab } from './signs-tab';

const TABS = ['signs', 'record', 'readiness', 'evaluation', 'savings', 'decisions', 'history'] as const;
type Tab = (typeof TABS)[number];

const TAB_NAMES: Readonly<Record<Tab, string>> = {
  signs: 'Signs',
  record: 'Record',
  readiness: 'Readiness',
  evaluation: 'Evaluation',
  savings: 'Savings',
  decisions: 'Decisions',
  history: 'History',
};

@Component({
  selector: 'tt-project-page',
  imports: [
    DecisionsTab,
    EmptyState,
    EvaluationTab,
    HistoryTab,
    LaterNote,
    NeedNotice,
    OverrideNotices,
    ProjectHeader,
    ProjectSkeleton,
    ReadinessTab,
    RecordTab,
    Refusal,
    RouterLink,
    SavingsTab,
    SignsTab,
  ],
  templateUrl: './project-page.html',
  styleUrl: './project-page.scss',
  host: { '[class.turning]': 'open.isTurning()', '[attr.aria-busy]': 'open.isTurning() || null' },
})
export class ProjectPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  private readonly title = inject(Title);

  // What stands in the address: the project, and how it is looked at.
  readonly id = input.required<string>();
  readonly tab = input<string>();
  readonly asOf = input<string>();
  readonly fact = input<string>();
  readonly mode = input<string>();
  readonly change = input<string>();
  readonly decide = input<string>();
  readonly run = input<string>();
  readonly suite = input<string>();

  /** A day that does not exist is no day: the project is then shown as of today. */
  protected readonly past = computed(() => (isDay(this.asOf()) ? this.asOf() : undefined));
  protected readonly open = new OpenProject(this.id, this.past);
  protected readonly tabs = TABS;
  protected readonly shownTab = computed<Tab>(() => TABS.find((tab) => tab === this.tab()) ?? 'signs');
  protected readonly shownMode = computed(() => FAILURE_MODES.find((mode) => mode === this.mode()));
  /** The day of what is shown: the next one is not claimed before it is there. */
  protected readonly today = computed(() => this.open.shownAsOf() ?? this.session.today());
  protected readonly mayEdit = computed(
    () => this.session.mayEdit() && this.past() === undefined && this.open.project()?.isPast === false,
  );
  protected readonly mayDecide = computed(() => this.session.mayDecide() && this.mayEdit());
  protected readonly pastWords = computed(() => {
    const day = this.past();
    return day === undefined ? null : spokenDay(day);
  });
  private readonly signs = viewChild(SignsTab);

  constructor() {
    effect(() => {
      const project = this.open.project();
      if (project !== undefined) this.title.setTitle(`${project.name} · Telltale`);
    });
  }

  protected openMode(mode: FailureMode): void {
    this.signs()?.showMode(mode);
    this.look({ tab: null, fact: null, mode });
  }

  /** A tab bears its figure where it has one. */
  protected tabName(tab: Tab): string {
    const readiness = this.open.project()?.readiness ?? null;
    return tab === 'readiness' && readiness !== null ? `Readiness ${readiness} %` : TAB_NAMES[tab];
  }

  protected openFact(fact: string | null): void {
    this.look({ tab: 'record', fact });
  }

  private look(queryParams: Readonly<Record<string, string | null>>): void {
    // It is the same page: who opens a fact far down is not thrown back to the top.
    const how = { queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' } as const;
    void this.router.navigate([], { ...how, queryParams });
  }
}
