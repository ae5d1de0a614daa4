import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvalRunRowReply, EvaluationReply, ProjectReply } from '@telltale/contract';
import { sentenceStart, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { EvalChanges } from './changes/eval-changes';
import { ScoreOverTime } from './chart/score-over-time';
import { EvaluationApi } from './evaluation-api';
import { EvalQuestion } from './question/eval-question';
import { ModelRetirement } from './retirement/model-retirement';
import { caseNames, runWords, saidBeside, VERDICT_NAMES } from './run-words';
import { EvalRun } from './runs/eval-run';
import { SetUpPanel } from './set-up/set-up-panel';
import { EvalSuites } from './suites/eval-suites';

/** Better or worse than last week, and the runs from which that is told. A run that comes in shows by itself. */
@Component({
  selector: 'tt-evaluation-tab',
  imports: [
    EvalChanges,
    EvalQuestion,
    EvalRun,
    EvalSuites,
    ModelRetirement,
    Refusal,
    RouterLink,
    ScoreOverTime,
    SetUpPanel,
  ],
  templateUrl: './evaluation-tab.html',
  styleUrl: './evaluation-tab.scss',
  host: { '[class.of-one-run]': '!!run()' },
})
export class EvaluationTab {
  private readonly api = inject(EvaluationApi);

  readonly project = input.required<ProjectReply>();
  /** The run that is looked at; it then stands here alone. */
  readonly run = input<string>();
  /** The suite whose line is drawn; the gravest unless said. */
  readonly suite = input<string>();

  protected readonly isReading = signal(true);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly told = signal<EvaluationReply | null>(null);
  private readonly read = signal<readonly EvalRunRowReply[]>([]);
  private readonly cursor = signal<string | null>(null);
  protected readonly hasOlder = computed(() => this.cursor() !== null);
  protected readonly runs = computed(() => this.read().map(runWords));
  protected readonly answer = computed(() => {
    const told = this.told();
    return told === null ? null : answerWords(told);
  });
  /** For whoever waits for the first run; undefined until the runs were read once. */
  protected readonly newest = computed(() => {
    const [newest] = this.runs();
    if (newest !== undefined) return `${newest.score}, on ${newest.day}.`;
    return this.told() === null ? undefined : null;
  });
  protected readonly lastSuite = computed(() => this.read()[0]?.suite ?? null);
  private readonly id = computed(() => this.project().id);
  private reading = 0;

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.readNewest());
    });
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === this.id(),
      () => void this.readNewest(),
    );
  }

  protected async readNewest(): Promise<void> {
    await this.reads(async () => {
      const [told, { data, page }] = await Promise.all([
        firstValueFrom(this.api.answer(this.id())),
        firstValueFrom(this.api.runs(this.id(), null)),
      ]);
      return () => {
        this.told.set(told);
        this.read.set(data);
        this.cursor.set(page.nextCursor);
      };
    });
  }

  protected async readOlder(): Promise<void> {
    await this.reads(async () => {
      const { data, page } = await firstValueFrom(this.api.runs(this.id(), this.cursor()));
      return () => {
        this.read.update((before) => [...before, ...data]);
        this.cursor.set(page.nextCursor);
      };
    });
  }

  /** Of several readings on their way only the last is shown. */
  private async reads(work: () => Promise<() => void>): Promise<void> {
    this.reading += 1;
    const mine = this.reading;
    this.isReading.set(true);
    try {
      const show = await work();
      if (mine !== this.reading) return;
      show();
      this.problem.set(null);
    } catch (error) {
      // Waits for a refusal or a lost connection; what was read stays on the screen.
      if (mine === this.reading) this.problem.set(problemOf(error));
    }
    if (mine === this.reading) this.isReading.set(false);
  }
}

function answerWords({ answer, because, since, cases, runs }: EvaluationReply) {
  const compared = runs.latest === null || runs.earlier === null ? null : [runs.latest.on, runs.earlier.on];
  return {
    verdict: answer,
    name: VERDICT_NAMES[answer],
    because: sentenceStart(saidBeside(answer, because)),
    compared: compared?.map((day) => spokenDay(day)).join(' beside ') ?? `since ${spokenDay(since)}`,
    failing: caseNames(cases.newlyFailing),
    fixed: caseNames(cases.newlyFixed),
  };
}
