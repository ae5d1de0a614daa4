import { DialogRef } from '@angular/cdk/dialog';
import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  linkedSignal,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { type Problem, problemOf } from '../problems/problem';
import { Address } from '../shell/address';
import { Icon } from '../ui/icon';
import { JumpSources } from './jump-sources';
import { type Deed, isPlace, type JumpTarget, type Place } from './jump-target';
import { jumpGroups } from './jump-targets';
import { RecentPlaces } from './recent-places';

/** Finds whatever has a name and goes there, or does it. The focus stays in the field; the keys move the choice. */
@Component({
  selector: 'tt-jump-dialog',
  imports: [Icon],
  templateUrl: './jump-dialog.html',
  styleUrl: './jump-dialog.scss',
  host: { '(click)': 'followClicked($event)' },
})
export class JumpDialog {
  private readonly dialog = inject(DialogRef);
  private readonly router = inject(Router);
  private readonly address = inject(Address);
  private readonly recent = inject(RecentPlaces);
  private readonly injector = inject(Injector);
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly typed = signal('');
  private readonly text = computed(() => this.typed().trim());
  private readonly sources = new JumpSources(this.text);
  protected readonly groups = jumpGroups(this.text, this.sources);
  private readonly targets = computed(() => this.groups().flatMap(({ targets }) => targets));
  /** The target that was chosen, wherever it stands now: answers that come later must not change it. */
  private readonly chosen = linkedSignal<string, string | null>({
    source: this.text,
    computation: () => null,
  });
  protected readonly active = computed(
    () => this.targets().find(({ id }) => id === this.chosen()) ?? this.targets()[0],
  );
  private readonly doing = signal<string | null>(null);
  private readonly refused = signal<Problem | null>(null);
  protected readonly problem = computed(() => this.refused() ?? this.sources.problem());
  protected readonly verdict = computed(() => {
    const problem = this.problem();
    if (problem !== null) return `${problem.title}. ${problem.detail ?? problem.advice}`;
    if (this.doing() !== null) return `${this.doing()} …`;
    if (this.sources.isLoading()) return 'Looking …';
    return this.targets().length === 0 ? `Nothing is named “${this.text()}”.` : '';
  });

  constructor() {
    effect(() => document.getElementById(this.active()?.id ?? '')?.scrollIntoView({ block: 'nearest' }));
  }

  protected step(event: Event, by: number): void {
    const place = this.targets().findIndex(({ id }) => id === this.active()?.id);
    const count = this.targets().length;
    this.choose(event, (place + by + count) % count);
  }

  /** The place counts from the end where it is negative. */
  protected choose(event: Event, place: number): void {
    event.preventDefault();
    this.chosen.set(this.targets().at(place)?.id ?? null);
  }

  protected followActive(event: Event, isApart: boolean): void {
    event.preventDefault();
    const target = this.active();
    if (target !== undefined) void this.follow(target, isApart);
  }

  protected followClicked(event: MouseEvent): void {
    const id = (event.target as HTMLElement).closest('[role=option]')?.id;
    const target = this.targets().find((one) => one.id === id);
    if (target !== undefined) void this.follow(target, event.ctrlKey || event.metaKey);
  }

  private async follow(target: JumpTarget, isApart: boolean): Promise<void> {
    if (this.doing() !== null) return;
    const { leads } = target;
    if (isPlace(leads)) await this.go(target, leads, isApart);
    else await this.do(target.title, leads);
  }

  private async go(target: JumpTarget, place: Place, isApart: boolean): Promise<void> {
    this.recent.note(target);
    this.dialog.close();
    if (isApart) this.window?.open(this.router.serializeUrl(this.treeOf(place)), '_blank', 'noopener');
    else await this.router.navigateByUrl(this.treeOf(place));
  }

  private async do(title: string, deed: Deed): Promise<void> {
    this.doing.set(title);
    this.refused.set(null);
    try {
      await runInInjectionContext(this.injector, deed);
      this.dialog.close();
    } catch (error) {
      // Waits for a refusal: the sample is there already, or the connection is lost.
      this.refused.set(problemOf(error));
    }
    this.doing.set(null);
  }

  private treeOf({ path, params }: Place) {
    return this.router.createUrlTree([path], { queryParams: { ...this.address.kept(), ...params } });
  }
}
