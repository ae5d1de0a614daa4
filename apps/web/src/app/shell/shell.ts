import { Component, DestroyRef, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LiveEvents } from '../live/live-events';
import { Rail } from './rail';

@Component({
  selector: 'tt-shell',
  imports: [Rail, RouterOutlet],
  template: `
    <a class="skip" href="#main">Skip to the page</a>
    <tt-rail />
    <main id="main" tabindex="-1"><router-outlet /></main>
  `,
  styleUrl: './shell.scss',
})
export class Shell {
  constructor() {
    const live = inject(LiveEvents);
    live.start();
    inject(DestroyRef).onDestroy(() => live.stop());
  }
}
