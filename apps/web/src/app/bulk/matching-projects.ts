import { inject, Injectable } from '@angular/core';
import type { ProjectRowReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { PortfolioApi } from '../portfolio/portfolio-api';
import type { PortfolioQuery } from '../portfolio/portfolio-query';

/** The projects that pass the filters, also those that nobody has scrolled to. */
@Injectable({ providedIn: 'root' })
export class MatchingProjects {
  private readonly api = inject(PortfolioApi);

  async read(query: PortfolioQuery, most: number): Promise<ProjectRowReply[]> {
    const rows: ProjectRowReply[] = [];
    let cursor: string | null = null;
    do {
      const reply: Awaited<ReturnType<typeof this.readPage>> = await this.readPage(query, cursor);
      rows.push(...reply.data);
      cursor = reply.page.nextCursor;
    } while (cursor !== null && rows.length < most);
    return rows.slice(0, most);
  }

  private readPage(query: PortfolioQuery, cursor: string | null) {
    return firstValueFrom(this.api.readPage(query, cursor));
  }
}
