import { Component, computed, input } from '@angular/core';
import { Icon } from '../ui/icon';

/** The client as one archive, to be taken over in another workspace. */
@Component({
  selector: 'tt-hand-over-card',
  imports: [Icon],
  template: `
    <h2 id="hand-over">Hand over this client</h2>
    <p>
      One archive holds all of {{ name() }}: its projects with their whole history, decisions, evaluations,
      proofs, check-ins, its people by name, and the minutes of its own reviews. Another workspace takes it
      over under Clients.
    </p>
    <p class="muted">
      It does not hold accounts, tokens, links, the audit log, or reviews of several clients at once. Nothing
      here changes; the audit log keeps that it was downloaded.
    </p>
    <a class="button" [href]="address()" download><tt-icon name="download" />Download the archive</a>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 8px;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'hand-over' },
})
export class HandOverCard {
  readonly clientId = input.required<string>();
  readonly name = input.required<string>();

  protected readonly address = computed(() => `/api/v1/clients/${this.clientId()}/handover`);
}
