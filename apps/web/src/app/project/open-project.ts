import { computed, DestroyRef, inject, type Signal, untracked } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { EventReply, ProjectPatchRequest, ProjectReply } from '@telltale/contract';
import type { JudgeProject } from '../judgements/judge-project';
import { LiveEvents } from '../live/live-events';
import { problemOf } from '../problems/problem';
import { CurrencyInHand } from '../record/currency-in-hand';
import { lastRead } from '../record/last-read';
import { Reread } from '../record/reread';
import { type SaveFact, type SaveOutcome, saysTheSame } from '../record/save-fact';
import { saveOver } from '../record/save-over';
import type { Versioned } from '../record/versioned';
import { saveEntries } from '../registers/save-entries';
import { ProjectApi } from './project-api';

/** Changes the project. `isUntouched` looks whether what the patch would overwrite is still what its author saw. */
export type SaveProject = (
  patch: ProjectPatchRequest,
  isUntouched: (project: ProjectReply) => boolean,
) => Promise<SaveOutcome>;

/** One project on the screen: read, kept fresh by live events, and changed. */
export class OpenProject {
  private readonly api = inject(ProjectApi);
  private readonly screen = new Reread<Versioned<ProjectReply>>(
    () => `${this.id()} ${this.asOf() ?? ''}`,
    () => this.api.read(this.id(), this.asOf()),
    (one, than) => one.value.version < than.value.version,
  );

  readonly problem = this.screen.problem;
  readonly saveEntries = saveEntries(this.screen, () => untracked(this.id));
  private readonly shown = lastRead(() => {
    const value = this.screen.value();
    const isRefused = this.problem() !== null;
    return { subject: this.id(), value: value && { project: value.value, asOf: this.asOf() }, isRefused };
  });

  readonly project = computed(() => this.shown().value?.project);
  /** The past day as of which `project` was read: the one before stays until the next one is there. */
  readonly shownAsOf = computed(() => this.shown().value?.asOf);
  /** True while the day that is asked for is another one than is shown. */
  readonly isTurning = computed(() => this.project() !== undefined && this.shownAsOf() !== this.asOf());

  constructor(
    private readonly id: Signal<string>,
    private readonly asOf: Signal<string | undefined>,
  ) {
    inject(LiveEvents).whenever(
      (event) => this.isConcernedBy(event),
      () => this.readAgain(),
    );
    this.lendCurrency();
  }

  readonly save: SaveProject = (patch, isUntouched) =>
    saveOver(this.screen, (etag) => this.api.change(this.id(), patch, etag), isUntouched);

  readonly saveFact: SaveFact = (key, write, base, why = {}) =>
    this.save({ facts: { [key]: write }, ...why }, ({ facts }) => saysTheSame(facts[key], base));

  readonly judge: JudgeProject = async (send) => {
    try {
      await firstValueFrom(send(this.id()), { defaultValue: undefined });
    } catch (error) {
      // Waits for a refusal or a lost connection: what was typed is still on the screen.
      return problemOf(error);
    }
    this.readAgain();
    return null;
  };

  readAgain(): void {
    this.screen.readAgain();
  }

  /** Wherever a project is open, its amounts are typed in its own currency. */
  private lendCurrency(): void {
    const inHand = inject(CurrencyInHand);
    const currency = computed(() => this.project()?.currency);
    inHand.lend(currency);
    inject(DestroyRef).onDestroy(() => inHand.takeBack(currency));
  }

  private isConcernedBy({ topic, subjectId, clientId }: EventReply): boolean {
    if (topic === 'project') return subjectId === untracked(this.id);
    const ours = untracked(this.project)?.client.id;
    return !['import', 'review', 'view'].includes(topic) && (clientId === null || clientId === ours);
  }
}
