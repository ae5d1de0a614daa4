import { computed, Injectable, signal } from '@angular/core';
import type { ProjectRowReply } from '@telltale/contract';
import { BULK_PROJECTS_MOST as MOST } from './bulk-limits';

/** What of a row a bulk edit needs. */
export type SelectedProject = Pick<ProjectRowReply, 'id' | 'version' | 'client'>;

/** The projects of the portfolio that are chosen to be changed together, as many as one bulk edit takes. */
@Injectable()
export class Selection {
  private readonly chosen = signal<ReadonlyMap<string, SelectedProject>>(new Map());
  /** The row from which a range goes on. */
  private anchor: string | null = null;

  readonly projects = computed(() => [...this.chosen().values()]);
  readonly count = computed(() => this.chosen().size);
  readonly isFull = computed(() => this.count() >= MOST);

  has(id: string): boolean {
    return this.chosen().has(id);
  }

  toggle(project: SelectedProject): void {
    this.anchor = project.id;
    if (this.has(project.id)) this.drop(project.id);
    else this.add([project]);
  }

  /** Chooses all rows from the last one that was toggled to this one. */
  extendTo(project: SelectedProject, rows: readonly SelectedProject[]): void {
    const from = rows.findIndex(({ id }) => id === this.anchor);
    const to = rows.findIndex(({ id }) => id === project.id);
    if (from < 0 || to < 0) this.toggle(project);
    else this.add(rows.slice(Math.min(from, to), Math.max(from, to) + 1));
  }

  add(projects: readonly SelectedProject[]): void {
    this.chosen.update((chosen) => {
      const all = new Map(chosen);
      for (const project of projects)
        if (all.size < MOST || all.has(project.id)) all.set(project.id, project);
      return all;
    });
  }

  clear(): void {
    this.anchor = null;
    if (this.count() > 0) this.chosen.set(new Map());
  }

  private drop(id: string): void {
    this.chosen.update((chosen) => new Map([...chosen].filter(([other]) => other !== id)));
  }
}
