import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaProjectReply, ReviewDecisionReply } from '@telltale/contract';
import { DECISION_KIND_NAMES, spokenCount } from '@telltale/domain';
import { AgendaMark } from './agenda-mark';

/** The agenda as a whole: a line a project, what needs a decision first. */
@Component({
  selector: 'tt-agenda-overview',
  imports: [AgendaMark, RouterLink],
  templateUrl: './agenda-overview.html',
  styleUrl: './agenda-overview.scss',
})
export class AgendaOverview {
  readonly agenda = input.required<readonly AgendaProjectReply[]>();
  readonly decisions = input.required<readonly ReviewDecisionReply[]>();
  /** Projects with something new that are not listed one by one. */
  readonly beyond = input(0);

  protected readonly groups = computed(() => {
    const rows = this.agenda().map((one) => rowWords(one, this.decisions()));
    return [
      { id: 'needs', title: 'Needs a decision', rows: rows.filter(({ needs }) => needs) },
      { id: 'news', title: 'Changed', rows: rows.filter(({ needs }) => !needs) },
    ].filter((group) => group.rows.length > 0);
  });
  protected readonly rest = computed(() =>
    this.beyond() > 0 ? spokenCount(this.beyond(), 'more project') : null,
  );
}

function rowWords({ project, needs, items }: AgendaProjectReply, decisions: readonly ReviewDecisionReply[]) {
  const decision = decisions.find(({ projectId, isOfReview }) => isOfReview && projectId === project.id);
  return {
    id: project.id,
    name: project.name,
    client: project.client.name,
    owner: project.owner?.name ?? null,
    needs: needs !== null,
    items: items.slice(0, SHOWN),
    more: items.length > SHOWN ? `and ${items.length - SHOWN} more` : null,
    decided: decision === undefined ? null : DECISION_KIND_NAMES[decision.kind],
  };
}

const SHOWN = 3;
