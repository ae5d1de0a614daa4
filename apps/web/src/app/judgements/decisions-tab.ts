import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { DecisionReply, ProjectReply } from '@telltale/contract';
import { type Day, DECISION_KIND_NAMES, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Refusal } from '../ui/refusal';
import { ClosingCard } from './closing-card';
import { ConditionLine } from './condition-line';
import { DecisionForm } from './decision-form';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';

/** What was decided about the project, newest first, and the way to decide. */
@Component({
  selector: 'tt-decisions-tab',
  imports: [ClosingCard, ConditionLine, DecisionForm, Refusal],
  templateUrl: './decisions-tab.html',
  styleUrl: './decisions-tab.scss',
})
export class DecisionsTab {
  private readonly api = inject(JudgementApi);
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();
  readonly today = input.required<Day>();
  readonly mayDecide = input.required<boolean>();
  readonly judge = input.required<JudgeProject>();
  /** True where somebody came to decide. */
  readonly isDeciding = input(false);

  protected readonly isOpen = signal(false);
  protected readonly isReading = signal(true);
  protected readonly problem = signal<Problem | null>(null);
  private readonly read = signal<readonly DecisionReply[]>([]);
  private readonly cursor = signal<string | null>(null);
  protected readonly hasOlder = computed(() => this.cursor() !== null);
  /** Seen from a past day, what came after it is left out. */
  protected readonly decisions = computed(() =>
    this.read()
      .filter(({ on }) => on <= this.today())
      .map(decisionWords),
  );

  /** Of the decisions that are seen, the one whose conditions are watched. */
  protected readonly latestId = computed(() => this.decisions()[0]?.id ?? null);

  private readonly state = computed(() => {
    const { id, version, decisionNeeded } = this.project();
    // Time alone turns a condition, and changes no version.
    return `${id} ${version} ${decisionNeeded?.why ?? ''} ${decisionNeeded?.since ?? ''}`;
  });

  constructor() {
    effect(() => {
      const isAsked = this.isDeciding() && this.mayDecide();
      untracked(() => this.isOpen.set(isAsked));
    });
    // Anew for another project, and when somebody has changed this one.
    effect(() => {
      this.state();
      untracked(() => void this.readNewest());
    });
  }

  protected async readNewest(): Promise<void> {
    await this.readPage(null, () => []);
  }

  protected async readOlder(): Promise<void> {
    await this.readPage(this.cursor(), () => this.read());
  }

  protected close(): void {
    this.isOpen.set(false);
    this.moveFocus('button');
  }

  private async readPage(cursor: string | null, before: () => readonly DecisionReply[]): Promise<void> {
    this.isReading.set(true);
    this.problem.set(null);
    try {
      const { data, page } = await firstValueFrom(this.api.decisions(this.project().id, cursor));
      this.read.set([...before(), ...data]);
      this.cursor.set(page.nextCursor);
    } catch (error) {
      // Waits for a refusal or a lost connection; what was read stays on the screen.
      this.problem.set(problemOf(error));
    }
    this.isReading.set(false);
  }
}

function decisionWords({ id, kind, reason, conditions, decidedBy, on, dueOn, covers, by }: DecisionReply) {
  const who = decidedBy.name ?? 'Telltale';
  const recorder = decidedBy.personId === null || by === null ? '' : `, recorded by ${by}`;
  return {
    id,
    name: DECISION_KIND_NAMES[kind],
    reason,
    source: `${who}, ${spokenDay(on)}${recorder}`,
    due: dueOn === null ? null : `Due ${spokenDay(dueOn)}`,
    conditions,
    covers: covers.length === 0 ? null : `Critical then: ${covers.join(', ')}`,
  };
}
