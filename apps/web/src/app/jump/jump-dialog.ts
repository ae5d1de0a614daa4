import { DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { ClientListReply, ProjectListReply } from '@telltale/contract';
import { debounceTime, map } from 'rxjs';
import { problemOf } from '../problems/problem';
import { Address } from '../shell/address';
import { Icon } from '../ui/icon';
import { jumpGroups, type JumpTarget } from './jump-targets';

/** Long enough for a word to be typed, short enough not to be noticed. */
const TYPING_MS = 150;
const PROJECTS_SHOWN = 7;

/** Finds projects, clients and pages by a part of their name and goes there. */
@Component({
  selector: 'tt-jump-dialog',
  imports: [Icon],
  templateUrl: './jump-dialog.html',
  styleUrl: './jump-dialog.scss',
  host: { '(click)': 'goToClicked($event)' },
})
export class JumpDialog {
  private readonly dialog = inject(DialogRef);
  private readonly router = inject(Router);
  private readonly address = inject(Address);

  protected readonly text = signal('');
  private readonly sought = toSignal(
    toObservable(this.text).pipe(
      debounceTime(TYPING_MS),
      map((text) => text.trim()),
    ),
    { initialValue: '' },
  );

  private readonly projects = httpResource<ProjectListReply>(() =>
    this.sought() === ''
      ? undefined
      : { url: '/api/v1/projects', params: { q: this.sought(), limit: PROJECTS_SHOWN } },
  );
  private readonly clients = httpResource<ClientListReply>(() => ({
    url: '/api/v1/clients',
    params: { limit: 200 },
  }));
  /** The last answer stays while the next one is on its way: the list must not blink. */
  private readonly found = linkedSignal<ProjectListReply | undefined, ProjectListReply['data']>({
    source: () => (this.projects.hasValue() ? this.projects.value() : undefined),
    computation: (reply, previous) => (this.sought() === '' ? [] : (reply?.data ?? previous?.value ?? [])),
  });

  protected readonly groups = computed(() =>
    jumpGroups(this.sought(), this.found(), this.clients.hasValue() ? this.clients.value().data : []),
  );
  private readonly targets = computed(() => this.groups().flatMap(({ targets }) => targets));
  private readonly place = linkedSignal({ source: this.sought, computation: () => 0 });
  protected readonly active = computed(() => this.targets()[this.place()] ?? this.targets()[0]);
  protected readonly problem = computed(() => {
    const error = this.projects.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly verdict = computed(() => {
    if (this.problem() !== null) return `${this.problem()?.title}. ${this.problem()?.advice}`;
    if (this.projects.isLoading()) return 'Looking…';
    return this.targets().length === 0 ? `Nothing is named “${this.sought()}”.` : '';
  });

  constructor() {
    effect(() => document.getElementById(this.active()?.id ?? '')?.scrollIntoView({ block: 'nearest' }));
  }

  protected step(event: Event, by: number): void {
    event.preventDefault();
    const count = this.targets().length;
    if (count > 0) this.place.update((place) => (place + by + count) % count);
  }

  protected goToActive(event: Event): void {
    event.preventDefault();
    const target = this.active();
    if (target !== undefined) this.go(target);
  }

  protected goToClicked(event: Event): void {
    const id = (event.target as HTMLElement).closest('[role=option]')?.id;
    const target = this.targets().find((one) => one.id === id);
    if (target !== undefined) this.go(target);
  }

  private go({ path, params }: JumpTarget): void {
    this.dialog.close();
    void this.router.navigate([path], { queryParams: { ...params, ...this.address.kept() } });
  }
}
