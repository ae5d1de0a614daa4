import { Component, computed, inject, input, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { ProjectReply } from '@telltale/contract';
import { Session } from '../../access/session';
import { LiveEvents } from '../../live/live-events';
import { problemOf } from '../../problems/problem';
import { FactSource } from '../../record/fact-source';
import { Address } from '../../shell/address';
import { EvaluationApi } from '../evaluation-api';
import { retirementRows, successorOf } from './retirement-words';
import { scoredWords } from './scored-words';

/** Among so many of the latest runs one on the successor is looked for. */
const RUNS_READ = 100;

/** Which model answers, on which day its vendor retires it, what comes after it, and whether a run has scored that. */
@Component({
  selector: 'tt-model-retirement',
  imports: [FactSource, RouterLink],
  templateUrl: './model-retirement.html',
  styleUrl: './model-retirement.scss',
})
export class ModelRetirement {
  private readonly api = inject(EvaluationApi);
  private readonly session = inject(Session);
  private readonly address = inject(Address);

  readonly project = input.required<ProjectReply>();

  private readonly id = computed(() => this.project().id);
  private readonly facts = computed(() => this.project().facts);
  /** The facts of a past day are read on that day. */
  private readonly today = computed(() => {
    const past = this.project().isPast ? this.address.asOf() : null;
    return past ?? this.session.today();
  });
  protected readonly rows = computed(() => retirementRows(this.facts(), this.today()));
  protected readonly successor = computed(() => successorOf(this.facts()));
  /** Without a successor there is nothing to look for. */
  protected readonly runs = rxResource({
    params: () => (this.successor() === null ? undefined : this.id()),
    stream: ({ params }) => this.api.runs(params, null, RUNS_READ),
  });
  protected readonly problem = computed(() => {
    const error = this.runs.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly scored = computed(() => {
    const successor = this.successor();
    if (successor === null || !this.runs.hasValue()) return null;
    const told = this.facts()['successor-scored-on'];
    return scoredWords(successor, this.runs.value(), { told, today: this.today() });
  });

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.id),
      () => this.runs.reload(),
    );
  }
}
