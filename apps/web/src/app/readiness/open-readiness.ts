import { computed, inject, type Signal, untracked } from '@angular/core';
import type { ReadinessAnswerRequest, ReadinessItemReply, ReadinessReply } from '@telltale/contract';
import { LiveEvents } from '../live/live-events';
import { Reread } from '../record/reread';
import type { SaveOutcome } from '../record/save-fact';
import { saveOver } from '../record/save-over';
import type { Versioned } from '../record/versioned';
import { ReadinessApi } from './readiness-api';

/** Answers one item; `seen` is the item as it stood when the answering began. */
export type SaveItem = (seen: ReadinessItemReply, answer: ReadinessAnswerRequest) => Promise<SaveOutcome>;

/** A project's checklist on the screen: read, kept fresh by live events, and answered. */
export class OpenReadiness {
  private readonly api = inject(ReadinessApi);
  private readonly screen = new Reread<Versioned<ReadinessReply>>(
    () => `${this.projectId()} ${this.asOf() ?? ''}`,
    () => this.api.read(this.projectId(), this.asOf()),
    (one, than) => one.value.version < than.value.version,
  );

  readonly checklist = computed(() => this.screen.value()?.value);
  readonly problem = this.screen.problem;

  constructor(
    private readonly projectId: Signal<string>,
    private readonly asOf: Signal<string | undefined>,
  ) {
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) =>
        (topic === 'project' && subjectId === untracked(this.projectId)) || topic === 'portfolio',
      () => this.readAgain(),
    );
  }

  readonly save: SaveItem = (seen, answer) =>
    saveOver(
      this.screen,
      (etag) => this.api.answer(this.projectId(), { [seen.key]: answer }, etag),
      (checklist) => saysTheSame(itemOf(checklist, seen.key), seen),
    );

  readAgain(): void {
    this.screen.readAgain();
  }
}

function itemOf({ groups }: ReadinessReply, key: string): ReadinessItemReply | undefined {
  return groups.flatMap(({ items }) => items).find((item) => item.key === key);
}

function saysTheSame(a: ReadinessItemReply | undefined, b: ReadinessItemReply): boolean {
  return a?.state === b.state && a.answeredOn === b.answeredOn && a.by === b.by;
}
