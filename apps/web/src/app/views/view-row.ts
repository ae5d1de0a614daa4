import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ViewReply } from '@telltale/contract';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Address } from '../shell/address';
import { Icon } from '../ui/icon';
import { SavedViews } from './saved-views';
import { viewAddress, viewLink } from './view-address';
import { ViewNameForm } from './view-name-form';

/** One view of the menu: a link that opens it and, unfolded, what may be done with it. */
@Component({
  selector: 'tt-view-row',
  imports: [Icon, RouterLink, ViewNameForm],
  templateUrl: './view-row.html',
  styleUrl: './view-row.scss',
  host: { role: 'listitem' },
})
export class ViewRow {
  private readonly views = inject(SavedViews);
  private readonly session = inject(Session);
  private readonly shown = inject(Address);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly moveFocus = focusMover();

  readonly view = input.required<ViewReply>();
  readonly isOpened = input.required<boolean>();
  readonly opened = output();

  protected readonly isUnfolded = signal(false);
  protected readonly doing = signal<'nothing' | 'renaming' | 'deleting'>('nothing');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly said = signal('');
  /** The link, where the browser keeps its clipboard to itself (it does on plain http). */
  protected readonly uncopied = signal<string | null>(null);

  protected readonly address = computed(() => viewAddress(this.view(), this.shown.asOf()));
  protected readonly mayChange = computed(() => this.view().isMine || this.session.isAdministrator());
  protected readonly mayShare = computed(
    () => this.view().isMine && (this.session.mayEdit() || this.view().isShared),
  );
  protected readonly deleteWords = computed(() =>
    this.view().isShared
      ? 'Everybody of the workspace loses this view. No project changes.'
      : 'The view goes. No project changes.',
  );

  protected readonly rename = (name: string): Promise<void> => this.views.change(this.view(), { name });

  protected turn(): void {
    this.isUnfolded.update((isUnfolded) => !isUnfolded);
    this.doing.set('nothing');
    this.uncopied.set(null);
  }

  protected do(what: 'nothing' | 'renaming' | 'deleting'): void {
    this.doing.set(what);
    this.moveFocus(what === 'nothing' ? '.line button' : '.asked .button:last-child');
  }

  protected async turnStart(): Promise<void> {
    const { isStart, name } = this.view();
    await this.try(() => this.views.startWith(isStart ? null : this.view()));
    this.say(isStart ? 'Telltale starts with the whole portfolio.' : `Telltale starts with ${name}.`);
  }

  protected async turnShared(): Promise<void> {
    const isShared = !this.view().isShared;
    await this.try(() => this.views.change(this.view(), { isShared }));
    this.say(isShared ? 'Everybody of the workspace may open it.' : 'Only you see it now.');
  }

  protected async remove(): Promise<void> {
    await this.try(() => this.views.remove(this.view()));
  }

  protected async copyLink(): Promise<void> {
    const link = new URL(viewLink(this.view().id), this.window?.location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.said.set('Link copied.');
    } catch {
      // Waits for a browser without a clipboard for this page: the link is shown instead, to be copied by hand.
      this.uncopied.set(link);
    }
  }

  private say(words: string): void {
    if (this.problem() === null) this.said.set(words);
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    this.said.set('');
    try {
      await work();
    } catch (error) {
      // Waits for somebody who was quicker, a role that changed, or a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }
}
