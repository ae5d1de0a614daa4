import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  AgendaProjectReply,
  FollowUpReply,
  ReviewDecisionReply,
  ReviewNoteReply,
  ReviewReply,
} from '@telltale/contract';
import {
  type Day,
  daysBetween,
  DECISION_KIND_NAMES,
  FAILURE_MODES,
  spokenCount,
  spokenDay,
  STAGE_NAMES,
} from '@telltale/domain';
import { firstValueFrom, map } from 'rxjs';
import { Session } from '../../access/session';
import { CheckInPanel } from '../../check-in/check-in-panel';
import { DecisionForm } from '../../judgements/decision-form';
import type { JudgeProject } from '../../judgements/judge-project';
import { isPlain, isTyping } from '../../keys/is-typing';
import { windowFigures } from '../../portfolio/window-figures';
import { problemOf } from '../../problems/problem';
import { ProjectApi } from '../../project/project-api';
import { inOrderOfGravity } from '../../project/signs-in-order';
import { Reread } from '../../record/reread';
import { claimWords } from '../../ui/claim-words';
import { Lamp } from '../../ui/lamp';
import { StatusMark } from '../../ui/status-mark';
import { ReviewNotes } from '../notes/review-notes';
import { AgendaItems } from './agenda-items';
import { FollowUps } from './follow-ups';

/** One project of the agenda, large enough for the back of the room: what changed, what was promised, the decision. */
@Component({
  selector: 'tt-project-screen',
  imports: [AgendaItems, CheckInPanel, DecisionForm, FollowUps, Lamp, ReviewNotes, RouterLink, StatusMark],
  templateUrl: './project-screen.html',
  styleUrl: './project-screen.scss',
  host: { '(document:keydown)': 'followKey($event)' },
})
export class ProjectScreen {
  private readonly projectApi = inject(ProjectApi);
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly review = input.required<ReviewReply>();
  readonly one = input.required<AgendaProjectReply>();
  readonly number = input.required<number>();
  readonly of = input.required<number>();
  readonly notes = input.required<readonly ReviewNoteReply[]>();
  readonly decisions = input.required<readonly ReviewDecisionReply[]>();
  readonly followUps = input.required<readonly FollowUpReply[]>();
  readonly changed = output();

  protected readonly modes = FAILURE_MODES;
  protected readonly mayDecide = this.session.mayDecide;
  protected readonly mayNote = this.session.mayEdit;
  protected readonly today = this.session.today;
  protected readonly project = computed(() => this.one().project);
  /** Of which project the form stands open: it closes by itself when the meeting goes on. */
  private readonly decidingOn = signal<string | null>(null);
  protected readonly isDeciding = computed(() => this.decidingOn() === this.project().id);

  /** The whole project, for the evidence behind its signs and for the decision. */
  private readonly whole = new Reread(
    () => `${this.project().id} ${this.project().updatedAt}`,
    () => this.projectApi.read(this.project().id).pipe(map(({ value }) => value)),
  );
  protected readonly read = computed(() => {
    const project = this.whole.value();
    return project?.id === this.project().id ? project : undefined;
  });
  protected readonly signs = computed(() => this.read()?.signs ?? []);
  /** What is lit beside what is new: a decision is about all of it. */
  protected readonly alsoLit = computed(() => {
    const listed = new Set(this.one().items.map(({ subject }) => subject));
    return inOrderOfGravity(this.signs()).filter(({ id, reading }) => reading === 'lit' && !listed.has(id));
  });

  protected readonly checkIn = computed(
    () => this.review().checkIns.find(({ projectId }) => projectId === this.project().id)?.checkIn ?? null,
  );
  protected readonly since = computed(() => spokenDay(this.review().sinceOn));
  protected readonly essentials = computed(() => {
    const { stage, owner, ownerAnswer } = this.project();
    const who =
      owner === null ? (ownerAnswer === 'none' ? 'no business owner' : 'owner not asked') : ownerWords(owner);
    const parts = [
      stage === null ? 'Stage not asked' : STAGE_NAMES[stage],
      windowFigures(this.project(), this.today()).words,
      who,
    ];
    return `Project ${this.number()} of ${this.of()} · ${parts.join(' · ')}`;
  });
  protected readonly claim = computed(() => {
    const { computed: found, claimed, disagreesSince: since } = this.project().status;
    return claimed === null ? null : claimWords(found, claimed, { since, today: this.today() });
  });
  protected readonly clock = computed(() => {
    const since = this.project().criticalSince;
    return since === null ? null : spokenCount(Math.max(0, daysBetween(since, this.today())), 'day');
  });
  protected readonly taken = computed(() =>
    this.decisions().map((decision) => takenWords(decision, this.today())),
  );

  protected readonly judge: JudgeProject = async (send) => {
    try {
      await firstValueFrom(send(this.project().id), { defaultValue: undefined });
    } catch (error) {
      // Waits for a refusal or a lost connection: what was typed is still on the screen.
      return problemOf(error);
    }
    this.changed.emit();
    return null;
  };

  protected decide(): void {
    this.decidingOn.set(this.project().id);
  }

  protected leaveDecision(): void {
    this.decidingOn.set(null);
  }

  protected followKey(event: KeyboardEvent): void {
    if (!isPlain(event) || isTyping(event) || event.defaultPrevented) return;
    if (event.key === 'd' && this.mayDecide() && this.read() !== undefined) this.decide();
    else if (event.key === 'n' && this.mayNote())
      this.host.querySelector<HTMLElement>('tt-review-notes textarea')?.focus();
    else return;
    event.preventDefault();
  }
}

function ownerWords({ name, title }: { readonly name: string; readonly title: string | null }): string {
  return title === null ? name : `${name}, ${title}`;
}

function takenWords({ id, kind, reason, decidedBy, on, dueOn, isOfReview }: ReviewDecisionReply, today: Day) {
  const by = decidedBy.name === null ? '' : ` by ${decidedBy.name}`;
  const due = dueOn === null ? '' : `, ${dueOn < today ? 'was due' : 'due'} ${spokenDay(dueOn)}`;
  const when = isOfReview ? 'In this review' : spokenDay(on);
  return { id, name: DECISION_KIND_NAMES[kind], reason, source: `${when}${by}${due}` };
}
