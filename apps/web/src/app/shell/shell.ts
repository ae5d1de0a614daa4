import { Component, DestroyRef, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LiveEvents } from '../live/live-events';
import { ConnectionNote } from './connection-note';
import { PastBanner } from './past-banner';
import { Rail } from './rail';
import { TopBar } from './top-bar';

/** What stands around every page once somebody is signed in. */
@Component({
  selector: 'tt-shell',
  imports: [ConnectionNote, PastBanner, Rail, RouterOutlet, TopBar],
  template: `
    <button type="button" class="skip" (click)="main.focus()">Skip to the page</button>
    <tt-rail />
    <div class="beside">
      <tt-top-bar />
      <tt-past-banner />
      <main #main tabindex="-1"><router-outlet /></main>
    </div>
    <tt-connection-note />
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
