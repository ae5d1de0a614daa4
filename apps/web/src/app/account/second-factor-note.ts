import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../access/session';

/** To whoever was stopped by a workspace that asks for a second step: what to do here, and where to go on afterwards. */
@Component({
  selector: 'tt-second-factor-note',
  imports: [RouterLink],
  template: `
    @if (isStopped()) {
      <p>
        <strong>{{ workspace() }} asks for a second step.</strong> Set up an app or add a passkey, whichever
        you like; then it opens.
      </p>
    } @else if (wasStopped()) {
      <p>
        <strong>{{ workspace() }} is open to you now.</strong> Keep your recovery codes, then
        <a routerLink="/portfolio">go to the portfolio</a>.
      </p>
    }
  `,
  styles: `
    p {
      padding: 12px 16px;
    }
  `,
  host: { class: 'card', role: 'status', '[hidden]': '!wasStopped()' },
})
export class SecondFactorNote {
  private readonly session = inject(Session);

  protected readonly workspace = computed(() => this.session.current()?.workspace.name ?? '');
  protected readonly isStopped = computed(() => this.session.current()?.lacksSecondFactor === true);
  protected readonly wasStopped = linkedSignal<boolean, boolean>({
    source: this.isStopped,
    computation: (isStopped, before) => isStopped || before?.value === true,
  });
}
