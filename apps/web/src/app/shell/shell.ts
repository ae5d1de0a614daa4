import { Component, DestroyRef, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import type { EventReply } from '@telltale/contract';
import { Session } from '../access/session';
import { workspaceDay } from '../access/workspace-day';
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
    const session = inject(Session);
    // Without an answer the connection note stands; the stream tries again.
    const askWhy = () => void session.load().catch(() => null);
    effect(() => {
      // A stream of a workspace that is closed to its reader would be refused again and again.
      if (session.isElsewhere() || session.current()?.lacksSecondFactor === true) live.stop({ hasGap: true });
      else live.start(session.current()?.workspace.id, askWhy);
    });
    // Past midnight the first event tells that the workspace has a new day.
    const isOfAnotherDay = ({ at }: EventReply) => {
      const zone = session.current()?.workspace.timeZone;
      return zone !== undefined && workspaceDay(at, zone) > session.today();
    };
    live.whenever(isOfAnotherDay, () => void session.load());
    inject(DestroyRef).onDestroy(() => live.stop());
  }
}
