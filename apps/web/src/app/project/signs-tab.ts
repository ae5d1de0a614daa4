import { afterRenderEffect, Component, computed, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectReply } from '@telltale/contract';
import { type Day, daysBetween, FAILURE_MODE_NAMES, type FailureMode, spokenCount } from '@telltale/domain';
import { ClaimCard } from '../judgements/claim-card';
import type { JudgeProject } from '../judgements/judge-project';
import { ProjectPictures } from '../pictures/project-pictures';
import type { SaveFact } from '../record/save-fact';
import type { SaveEntries } from '../registers/save-entries';
import type { SaveProject } from './open-project';
import { PlugClock } from './plug-clock';
import { QuestionsToAsk } from './questions-to-ask';
import { QuietSigns } from './quiet-signs';
import { SignCard } from './sign-card';
import { byMode, inOrderOfGravity } from './signs-in-order';
import { TargetMoves } from './target-moves';

@Component({
  selector: 'tt-signs-tab',
  imports: [
    ClaimCard,
    PlugClock,
    ProjectPictures,
    QuestionsToAsk,
    QuietSigns,
    RouterLink,
    SignCard,
    TargetMoves,
  ],
  templateUrl: './signs-tab.html',
  styleUrl: './signs-tab.scss',
})
export class SignsTab {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly project = input.required<ProjectReply>();
  readonly today = input.required<Day>();
  readonly mayEdit = input.required<boolean>();
  readonly mayDecide = input.required<boolean>();
  readonly judge = input.required<JudgeProject>();
  readonly saveFact = input.required<SaveFact>();
  readonly save = input.required<SaveProject>();
  readonly saveEntries = input.required<SaveEntries>();
  /** The mode whose lamp was pressed. */
  readonly mode = input<FailureMode>();

  protected readonly lit = computed(() => inOrderOfGravity(this.withReading('lit')));
  protected readonly waived = computed(() => inOrderOfGravity(this.withReading('waived')));
  protected readonly clear = computed(() => byMode(this.project().signs, 'clear'));
  protected readonly unknown = computed(() => byMode(this.project().signs, 'unknown'));
  protected readonly notApplicable = computed(() => byMode(this.project().signs, 'not-applicable'));
  protected readonly hasMoves = computed(() => this.project().moves.some(({ from }) => from !== null));
  /** Nobody judges the past. */
  protected readonly judgeNow = computed(() => (this.project().isPast ? undefined : this.judge()));
  protected readonly oldest = computed(() => {
    const days = this.lit().flatMap(({ litSince }) =>
      litSince === null ? [] : [daysBetween(litSince, this.today())],
    );
    const most = Math.max(...days);
    if (days.length === 0) return '';
    return most === 0 ? ', since today' : `, the oldest for ${spokenCount(most, 'day')}`;
  });
  /** No lit sign is no proof: what was judged and what is open stands beside it. */
  protected readonly quietWords = computed(() => {
    const { coverage, openQuestions } = this.project();
    const judged =
      coverage.of === 0
        ? 'No light applies here.'
        : `${coverage.judged} of ${coverage.of} lights could be judged.`;
    const open =
      openQuestions.length === 0 ? '' : ` ${spokenCount(openQuestions.length, 'question')} would tell more.`;
    return judged + open;
  });
  /** What each unknown sign waits for. */
  protected readonly waitsFor = computed(() => {
    const reasons: Record<string, string> = {};
    for (const { question, signs } of this.project().openQuestions)
      for (const id of signs)
        reasons[id] = reasons[id] === undefined ? question : `${reasons[id]} ${question}`;
    return reasons;
  });

  constructor() {
    afterRenderEffect(() => {
      const mode = this.mode();
      if (mode !== undefined) this.showMode(mode);
    });
  }

  /** Brings the first sign of a mode into view: a lit one, else the folded list that holds it. */
  showMode(mode: FailureMode): void {
    const target = this.host.nativeElement.querySelector<HTMLElement>(`[data-mode="${mode}"]`);
    target?.closest('details')?.setAttribute('open', '');
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }

  protected nameOf(mode: FailureMode): string {
    return FAILURE_MODE_NAMES[mode];
  }

  private withReading(reading: 'lit' | 'waived') {
    return this.project().signs.filter((sign) => sign.reading === reading);
  }
}
