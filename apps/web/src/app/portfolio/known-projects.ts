import { inject, Injectable } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { type Observable, shareReplay } from 'rxjs';
import { PortfolioApi } from './portfolio-api';

/** Few enough to stay small, enough for a walk over one screen. */
const KEPT_MOST = 100;

/** Projects that lamp cards have asked for, kept until something changes. */
@Injectable({ providedIn: 'root' })
export class KnownProjects {
  private readonly api = inject(PortfolioApi);
  private readonly kept = new Map<string, Observable<ProjectReply>>();

  read(id: string, asOf: Day | null): Observable<ProjectReply> {
    const key = `${id} ${asOf ?? ''}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size >= KEPT_MOST) this.kept.clear();
    const reading = this.api.readProject(id, asOf).pipe(shareReplay(1));
    this.kept.set(key, reading);
    return reading;
  }

  forget(): void {
    this.kept.clear();
  }
}
