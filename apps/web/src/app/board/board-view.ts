import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { BoardReply } from '@telltale/contract';
import { DECISION_KIND_NAMES, FAILURE_MODES, spokenCount, spokenDay, STAGE_NAMES } from '@telltale/domain';
import { ClientLogo } from '../clients/client-logo';
import { AgendaMark } from '../reviews/meeting/agenda-mark';
import { Lamp } from '../ui/lamp';
import { StatusMark } from '../ui/status-mark';
import { boardFigures, boardLights } from './board-figures';
import { restOf } from './board-rest';

/** Items of a project beyond these are a number: it is one page. */
const ITEMS = 4;
const PROJECTS_CHANGED = 12;
/** On paper it is one page: of each list what matters most. */
const ON_PAPER = { asks: 8, decisions: 4, changed: 4, items: 2, projects: 6 } as const;

/** One page for a board, made to be read in five minutes and printed. It asks nothing of the server. */
@Component({
  selector: 'tt-board-view',
  imports: [AgendaMark, ClientLogo, Lamp, NgTemplateOutlet, StatusMark],
  templateUrl: './board-view.html',
  styleUrl: './board-view.scss',
})
export class BoardView {
  readonly board = input.required<BoardReply>();

  protected readonly modes = FAILURE_MODES;
  protected readonly onPaper = ON_PAPER;
  protected readonly title = computed(() => {
    const { clients, workspace } = this.board();
    return clients === null ? workspace : clients.map(({ name }) => name).join(', ') || workspace;
  });
  protected readonly period = computed(() => {
    const { since, on } = this.board();
    return `${spokenDay(since)} to ${spokenDay(on)}`;
  });
  protected readonly figures = computed(() => boardFigures(this.board()));
  protected readonly lights = computed(() => boardLights(this.board()));
  protected readonly projects = computed(() =>
    this.board().projects.map((project) => ({
      ...{ id: project.id, name: project.name, modes: project.modes, status: project.status.computed },
      beneath: [project.client.name, project.owner?.name ?? ownerUnknown(project.ownerAnswer)].join(' · '),
      stage: project.stage === null ? 'not asked' : STAGE_NAMES[project.stage],
    })),
  );
  protected readonly projectsRest = computed(() => {
    const { portfolio, projects } = this.board();
    const of = portfolio.reduce((total, { active }) => total + active, 0);
    const told = { of, listed: projects.length, onPaper: ON_PAPER.projects };
    return restOf(
      told,
      (left) => `${projectsThat(left, 'runs', 'run')}, ${left === 1 ? 'not' : 'none of them'} graver.`,
    );
  });
  protected readonly asksRest = computed(() => {
    const { asks, asksOf } = this.board();
    const told = { of: asksOf, listed: asks.length, onPaper: ON_PAPER.asks };
    return restOf(told, (left) => `${projectsThat(left, 'needs', 'need')} a decision.`);
  });
  protected readonly decisionsRest = computed(() => {
    const { length } = this.board().decisions;
    const told = { of: length, listed: length, onPaper: ON_PAPER.decisions };
    return restOf(told, (left) => `${spokenCount(left, 'more decision')}.`);
  });
  protected readonly changed = computed(() =>
    this.board()
      .changed.slice(0, PROJECTS_CHANGED)
      .map(({ project, items }) => ({
        id: project.id,
        name: project.name,
        client: project.client.name,
        items: items.slice(0, ITEMS),
        more: items.length > ITEMS ? `and ${items.length - ITEMS} more` : null,
      })),
  );
  protected readonly changedRest = computed(() => restWords(this.board(), PROJECTS_CHANGED));
  protected readonly changedRestOnPaper = computed(() => restWords(this.board(), ON_PAPER.changed));
  protected readonly decisions = computed(() =>
    this.board().decisions.map(({ id, project, kind, reason, on, decidedBy, dueOn }) => ({
      id,
      project,
      kind: DECISION_KIND_NAMES[kind],
      reason,
      source: [spokenDay(on), decidedBy.name, dueOn === null ? null : `due ${spokenDay(dueOn)}`]
        .filter((part) => part !== null)
        .join(' · '),
    })),
  );
  protected readonly shared = computed(() => {
    const { shared } = this.board();
    if (shared === null) return null;
    const by = shared.by === null ? '' : ` by ${shared.by}`;
    return `Shared${by}, to be seen until ${spokenDay(shared.expiresOn)}.`;
  });
}

function projectsThat(count: number, does: string, doSo: string): string {
  return `${spokenCount(count, 'more project')} ${count === 1 ? does : doSo}`;
}

/** Of how many projects nothing is said behind so many. */
function restWords({ changed, changedOf, quiet }: BoardReply, most: number): string {
  const beyond = Math.max(0, changedOf - Math.min(changed.length, most));
  const more = beyond === 0 ? '' : `${spokenCount(beyond, 'more project')} changed. `;
  return `${more}${spokenCount(quiet, 'project')} with nothing new.`;
}

function ownerUnknown(answer: string): string {
  return answer === 'none' ? 'no business owner' : 'owner not asked';
}
