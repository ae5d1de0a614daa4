import { Component, inject } from '@angular/core';
import { Connection } from '../live/connection';
import { Icon } from '../ui/icon';

@Component({
  selector: 'tt-connection-note',
  imports: [Icon],
  template: `
    <div role="status">
      @if (connection.isLost()) {
        <p>
          <tt-icon name="wifi-off" />
          Offline, reconnecting. What you see may be out of date.
        </p>
      }
    </div>
  `,
  styles: `
    p {
      position: fixed;
      z-index: 30;
      right: 16px;
      bottom: 16px;
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 9px 14px;
      border-radius: var(--radius-control);
      background: var(--ink);
      color: var(--surface);
      box-shadow: var(--shadow-raised);
    }
    @media (max-width: 760px) {
      p {
        right: 12px;
        bottom: 68px;
        left: 12px;
      }
    }
  `,
})
export class ConnectionNote {
  protected readonly connection = inject(Connection);
}
