import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type NavigationBehaviorOptions, NavigationEnd, type Params, Router } from '@angular/router';
import { type Day, isDay } from '@telltale/domain';
import { filter, map } from 'rxjs';

/** What every page shares in its address: the day the portfolio is looked at, and the clients it is narrowed to. */
@Injectable({ providedIn: 'root' })
export class Address {
  private readonly router = inject(Router);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );
  private readonly query = computed(() => this.router.parseUrl(this.url()).queryParamMap);

  readonly path = computed(() => this.url().split('?')[0] ?? '/');
  /** The past day that is shown, or null for today. */
  readonly asOf = computed<Day | null>(() => {
    const day = this.query().get('asOf');
    return isDay(day) ? day : null;
  });
  readonly clients = computed<readonly string[]>(
    () =>
      this.query()
        .get('client')
        ?.split(',')
        .filter((id) => id !== '') ?? [],
  );
  /** What a link to another page carries along. */
  readonly kept = computed<Params>(() => ({
    ...(this.clients().length === 0 ? {} : { client: this.clients().join(',') }),
    ...(this.asOf() === null ? {} : { asOf: this.asOf() }),
  }));

  /** Anything else that the address says. */
  get(name: string): string | null {
    return this.query().get(name);
  }

  /** Changes parts of the address and keeps the rest; null removes one. */
  change(params: Params, how: NavigationBehaviorOptions = {}): void {
    const tree = this.router.parseUrl(this.router.url);
    const merged = Object.entries({ ...tree.queryParams, ...params }).filter(([, value]) => value !== null);
    tree.queryParams = Object.fromEntries(merged);
    void this.router.navigateByUrl(tree, how);
  }
}
