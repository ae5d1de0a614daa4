import { Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { spokenCount } from '@telltale/domain';
import { map } from 'rxjs';
import { PortfolioApi, ROWS_A_PAGE } from '../portfolio/portfolio-api';
import { addressOf, readPortfolioQuery } from '../portfolio/portfolio-query';
import { problemOf } from '../problems/problem';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { AskProject } from './ask-project';

/** The questions of all projects that pass a filter: one project after the other, as the portfolio orders them. */
@Component({
  selector: 'tt-ask-many-page',
  imports: [AskProject, EmptyState, Refusal, RouterLink],
  templateUrl: './ask-many-page.html',
  styles: `
    :host {
      display: grid;
      gap: 14px;
      max-width: 760px;
    }
  `,
})
export class AskManyPage {
  private readonly api = inject(PortfolioApi);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);

  private readonly parameters = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  // Answers are for today, whatever day the list showed.
  private readonly query = computed(() => ({ ...readPortfolioQuery(this.parameters()), asOf: null }));
  protected readonly address = computed(() => addressOf(this.query()));
  protected readonly list = rxResource({
    params: () => this.query(),
    stream: ({ params }) => this.api.readPage(params, null).pipe(map(({ data }) => data)),
  });
  protected readonly problem = computed(() => {
    const error = this.list.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly projects = computed(() =>
    this.list.hasValue() ? this.list.value().filter(({ questions }) => questions > 0) : [],
  );
  protected readonly place = signal(0);
  protected readonly current = computed(() => this.projects().slice(this.place(), this.place() + 1));
  protected readonly next = computed(() => this.projects()[this.place() + 1]);
  protected readonly words = computed(() => {
    const rows = this.projects();
    const questions = rows.reduce((sum, row) => sum + row.questions, 0);
    const clients = [...new Set(rows.map(({ client }) => client.name))];
    const whose = clients.length === 1 ? ` of ${clients[0] ?? ''}` : '';
    const first = this.list.hasValue() && this.list.value().length >= ROWS_A_PAGE ? 'the first ' : '';
    return `${spokenCount(questions, 'question')} in ${first}${spokenCount(rows.length, 'project')}${whose}`;
  });

  protected goOn(): void {
    this.place.update((place) => place + 1);
  }

  protected leave(): void {
    void this.router.navigate(['/portfolio'], { queryParams: this.address() });
  }
}
