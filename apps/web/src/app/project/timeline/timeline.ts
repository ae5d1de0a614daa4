import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EpisodeListReply, ProjectReply } from '@telltale/contract';
import { type Day, SEVERITIES } from '@telltale/domain';
import { DayScale, dayTicks } from '../../days/day-scale';
import { lastRead } from '../../record/last-read';
import { Reread } from '../../record/reread';
import { IS_NARROW } from '../../ui/narrow';
import { Refusal } from '../../ui/refusal';
import { ProjectApi } from '../project-api';
import { stageMarks, targetMarks } from './timeline-marks';
import { TimelineRowLine } from './timeline-row';
import { timelineGroups } from './timeline-rows';
import { TimelineTable } from './timeline-table';
import { timelineTitle } from './timeline-title';

/** Every sign that was ever lit, from when to when, with the moves of stage and target above: the history as a picture. */
@Component({
  selector: 'tt-timeline',
  imports: [Refusal, RouterLink, TimelineRowLine, TimelineTable],
  templateUrl: './timeline.html',
  styleUrl: './timeline.scss',
  host: { class: 'card' },
})
export class Timeline {
  private readonly api = inject(ProjectApi);
  private readonly isNarrow = inject(IS_NARROW);

  readonly project = input.required<ProjectReply>();
  readonly asOf = input<Day>();
  /** The last day of the line, whichever day is shown: it stays where it is while somebody slides. */
  readonly latest = input.required<Day>();

  /** Counts on when the project was read anew: somebody changed it, or time did. */
  private readonly round = linkedSignal<ProjectReply, number>({
    source: this.project,
    computation: (_project, previous) => (previous?.value ?? 0) + 1,
  });
  private readonly subject = computed(() => `${this.project().id} ${this.asOf() ?? ''} ${this.round()}`);
  private readonly read = new Reread<EpisodeListReply>(this.subject, () =>
    this.api.episodes(this.project().id, this.asOf()),
  );
  protected readonly problem = this.read.problem;
  private readonly last = lastRead(() => {
    const value = this.read.value();
    const shown = this.asOf() ?? this.latest();
    const isRefused = this.problem() !== null;
    return {
      subject: this.project().id,
      value: value && { episodes: value.data, stages: value.stages, shown },
      isRefused,
    };
  });
  protected readonly found = computed(() => this.last().value ?? null);
  protected readonly scale = computed(() => new DayScale(this.project().recordedOn, this.latest()));
  protected readonly view = computed(() => {
    const found = this.found();
    if (found === null) return null;
    const scale = this.scale();
    return {
      title: timelineTitle(found.episodes),
      groups: timelineGroups(found.episodes, { scale, shown: found.shown }),
      stages: stageMarks(found.stages, scale, this.isNarrow() ? 24 : 10),
      targets: targetMarks(this.project().moves, scale),
      line: scale.placeOf(found.shown),
      isPast: found.shown < this.latest(),
    };
  });
  protected readonly ticks = computed(() => dayTicks(this.scale(), this.isNarrow() ? 4 : 10));
  protected readonly severities = [...SEVERITIES].reverse();
  protected readonly isTable = signal(false);
  protected readonly pointed = signal('');

  protected readAgain(): void {
    this.read.readAgain();
  }
}
