import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { BrandMark } from '../ui/brand-mark';
import { Icon } from '../ui/icon';
import { Address } from './address';
import { PAGES, SETTINGS_PAGE } from './pages';

/** The pages at the side; on a narrow screen at the bottom, where thumbs are. */
@Component({
  selector: 'tt-rail',
  imports: [BrandMark, Icon, RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Pages">
      <a class="brand" routerLink="/portfolio" aria-label="Telltale, to the portfolio">
        <tt-brand-mark /><span>Telltale</span>
      </a>
      @for (page of pages; track page.path) {
        <a
          class="page"
          [routerLink]="page.path"
          [queryParams]="page.params ? { ...page.params, ...address.kept() } : address.kept()"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="exactPath"
          [title]="page.name"
        >
          <tt-icon [name]="page.icon" /><span>{{ page.name }}</span>
        </a>
      }
    </nav>
  `,
  styleUrl: './rail.scss',
})
export class Rail {
  protected readonly address = inject(Address);
  protected readonly pages = [...PAGES, SETTINGS_PAGE];
  protected readonly exactPath = {
    paths: 'subset',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
}
