import { computed, inject, type Signal, untracked } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { EventReply, ProjectPatchRequest, ProjectReply } from '@telltale/contract';
import type { JudgeProject } from '../judgements/judge-project';
import { LiveEvents } from '../live/live-events';
import { problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import { type SaveFact, type SaveOutcome, saysTheSame } from '../record/save-fact';
import { saveOver } from '../record/save-over';
import type { Versioned } from '../record/versioned';
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

  readonly project = computed(() => this.screen.value()?.value);
  readonly problem = this.screen.problem;

  constructor(
    private readonly id: Signal<string>,
    private readonly asOf: Signal<string | undefined>,
  ) {
    inject(LiveEvents).whenever(
      (event) => this.isConcernedBy(event),
      () => this.readAgain(),
    );
  }

  readonly save: SaveProject = (patch, isUntouched) =>
    saveOver(this.screen, (etag) => this.api.change(this.id(), patch, etag), isUntouched);

  readonly saveFact: SaveFact = (key, write, base) =>
    this.save({ facts: { [key]: write } }, ({ facts }) => saysTheSame(facts[key], base));

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

  private isConcernedBy({ topic, subjectId, clientId }: EventReply): boolean {
    if (topic === 'project') return subjectId === untracked(this.id);
    const ours = untracked(this.project)?.client.id;
    return topic !== 'import' && (clientId === null || clientId === ours);
  }
}
