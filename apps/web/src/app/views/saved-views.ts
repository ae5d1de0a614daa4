import { computed, inject, Injectable, signal } from '@angular/core';
import type { StartViewReply, ViewCreateRequest, ViewPatchRequest, ViewReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { ViewsApi } from './views-api';

/** The saved views that the person may open, once somebody asked for them. */
@Injectable({ providedIn: 'root' })
export class SavedViews {
  private readonly api = inject(ViewsApi);
  private readonly session = inject(Session);
  /** Whose they are: after another sign-in they are not there. */
  private readonly read = signal<{ readonly of: string; readonly views: readonly ViewReply[] } | null>(null);
  private readonly refused = signal<Problem | null>(null);

  /** By name; null until they were read. */
  readonly all = computed(() => {
    const read = this.read();
    return read !== null && read.of === this.reader() ? read.views : null;
  });
  readonly problem = this.refused.asReadonly();
  private readonly reader = computed(() => {
    const current = this.session.current();
    return current === null ? null : `${current.workspace.id} ${current.account.id}`;
  });

  /** One that is known by now: the start view from the first moment on. */
  find(id: string): StartViewReply | undefined {
    const start = this.session.current()?.startView ?? null;
    return this.all()?.find((view) => view.id === id) ?? (start?.id === id ? start : undefined);
  }

  /** True where the list was read and the view is not on it: deleted, private, or of another workspace. */
  isGone(id: string): boolean {
    return this.all() !== null && this.find(id) === undefined;
  }

  /** A refusal stays in `problem`, and what was known stays too. */
  async load(): Promise<void> {
    const of = this.reader();
    if (of === null) return;
    try {
      const { data } = await firstValueFrom(this.api.list());
      this.read.set({ of, views: data });
      this.refused.set(null);
    } catch (error) {
      // Waits for a lost connection; the list that is shown may be out of date, and says so.
      this.refused.set(problemOf(error));
    }
  }

  async create(request: ViewCreateRequest): Promise<ViewReply> {
    const made = await firstValueFrom(this.api.create(request));
    await this.load();
    return made;
  }

  async change(view: ViewReply, request: ViewPatchRequest): Promise<void> {
    await this.write(view.isStart, () => firstValueFrom(this.api.change(view, request)));
  }

  async remove(view: ViewReply): Promise<void> {
    await this.write(view.isStart, () => firstValueFrom(this.api.remove(view)));
  }

  async startWith(view: ViewReply | null): Promise<void> {
    await this.write(true, () => firstValueFrom(this.api.startWith(view?.id ?? null)));
  }

  /** Whatever comes of it, the list is read anew: a refusal may tell that somebody else was quicker. */
  private async write(concernsStart: boolean, send: () => Promise<unknown>): Promise<void> {
    try {
      await send();
    } finally {
      await this.load();
    }
    if (concernsStart) await this.session.load();
  }
}
