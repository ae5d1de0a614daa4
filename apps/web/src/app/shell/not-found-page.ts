import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../ui/empty-state';

@Component({
  selector: 'tt-not-found-page',
  imports: [EmptyState, RouterLink],
  template: `
    <h1 class="unseen">Not found</h1>
    <tt-empty-state title="There is no such page" text="The address may be old or cut short.">
      <a class="button" routerLink="/portfolio">Open the portfolio</a>
    </tt-empty-state>
  `,
})
export class NotFoundPage {}
