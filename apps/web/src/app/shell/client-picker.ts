import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { spokenCount } from '@telltale/domain';
import { PopoverButton } from '../ui/popover-button';
import { Address } from './address';
import { ClientChoices } from './client-choices';
import { ClientNames } from './client-names';
import { PORTFOLIO_START } from './pages';

/** Narrows the portfolio to some clients. On another page it leads to the portfolio, where that shows. */
@Component({
  selector: 'tt-client-picker',
  imports: [ClientChoices, PopoverButton],
  template: `
    <tt-popover-button class="tight" icon="building-complex" label="Clients" [value]="words()">
      <ng-template><tt-client-choices [chosen]="address.clients()" (choose)="narrow($event)" /></ng-template>
    </tt-popover-button>
  `,
})
export class ClientPicker {
  protected readonly address = inject(Address);
  private readonly names = inject(ClientNames);
  private readonly router = inject(Router);

  protected readonly words = computed(() => {
    const [first, ...others] = this.address.clients();
    if (first === undefined) return 'All clients';
    if (others.length > 0) return spokenCount(others.length + 1, 'client');
    return this.names.nameOf(first) ?? '1 client';
  });

  protected narrow(clients: readonly string[]): void {
    const client = clients.length === 0 ? null : clients.join(',');
    if (this.address.path() === '/portfolio') this.address.change({ client });
    else {
      const queryParams = { ...PORTFOLIO_START, ...this.address.kept(), client };
      void this.router.navigate(['/portfolio'], { queryParams });
    }
  }
}
