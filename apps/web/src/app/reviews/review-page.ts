import { Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import type { EventReply } from '@telltale/contract';
import { LiveEvents } from '../live/live-events';
import { Reread } from '../record/reread';
import { Refusal } from '../ui/refusal';
import { Meeting } from './meeting/meeting';
import { Minutes } from './minutes/minutes';
import { spokenDay } from '@telltale/domain';
import { reviewScope } from './review-words';
import { ReviewsApi } from './reviews-api';

/** A review: the meeting while it is open, its minutes once it is closed. */
@Component({
  selector: 'tt-review-page',
  imports: [Meeting, Minutes, Refusal],
  template: `
    @if (problem(); as problem) {
      <tt-refusal class="card" [problem]="problem" (retry)="readAgain()" />
    }
    @if (review(); as review) {
      @if (review.state === 'open') {
        <tt-meeting [review]="review" [project]="project()" (changed)="readAgain()" />
      } @else {
        <tt-minutes [review]="review" (changed)="readAgain()" />
      }
    } @else if (problem() === null) {
      <p class="muted" role="status">Reading the review …</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
      max-width: 1240px;
    }
  `,
})
export class ReviewPage {
  private readonly api = inject(ReviewsApi);

  readonly id = input.required<string>();
  /** The project on the screen; none is the agenda as a whole. */
  readonly project = input<string>();

  private readonly screen = new Reread(
    () => this.id(),
    () => this.api.read(this.id()),
  );
  protected readonly review = this.screen.value;
  protected readonly problem = this.screen.problem;
  private readonly isOpen = computed(() => this.review()?.state === 'open');

  constructor() {
    const title = inject(Title);
    effect(() => {
      const review = this.review();
      if (review !== undefined)
        title.setTitle(`Review ${spokenDay(review.on)}, ${reviewScope(review)} · Telltale`);
    });
    inject(LiveEvents).whenever(
      (event) => this.isConcernedBy(event),
      () => this.readAgain(),
    );
  }

  protected readAgain(): void {
    this.screen.readAgain();
  }

  /** Minutes stay as they are; only what is put below them is news. */
  private isConcernedBy({ topic, subjectId }: EventReply): boolean {
    if (topic === 'review') return subjectId === this.id();
    return this.isOpen() && (topic === 'project' || topic === 'portfolio');
  }
}
