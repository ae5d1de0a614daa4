import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../ui/icon';
import { PAGES } from './pages';

@Component({
  selector: 'tt-rail',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Pages">
      @for (page of pages; track page.path) {
        <a [routerLink]="page.path" routerLinkActive="here" ariaCurrentWhenActive="page">
          <tt-icon [name]="page.icon" />{{ page.name }}
        </a>
      }
    </nav>
  `,
})
export class Rail {
  protected readonly pages = PAGES;
}
