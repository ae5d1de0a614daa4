import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectReply } from '@telltale/contract';
import { Session } from '../../access/session';
import { retirementRows } from './retirement-words';

/** Which model answers, on which day its vendor retires it, and what comes after it. */
@Component({
  selector: 'tt-model-retirement',
  imports: [RouterLink],
  template: `
    <h3 id="model">The model</h3>
    <dl class="card" aria-labelledby="model">
      @for (row of rows(); track row.fact) {
        <div>
          <dt class="small muted">{{ row.label }}</dt>
          <dd>
            @if (mayEdit()) {
              <a
                [class.open]="!row.isKnown"
                [routerLink]="[]"
                [queryParams]="{ tab: 'record', fact: row.fact }"
                queryParamsHandling="merge"
                >{{ row.value }}</a
              >
            } @else {
              {{ row.value }}
            }
            <span class="small muted">{{ row.beneath }}</span>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    h3 {
      font: var(--text-section);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 10px 16px;
      padding: 14px 16px;
      overflow-wrap: anywhere;
    }
    dd {
      display: grid;
      justify-items: start;
    }
    dd a {
      color: inherit;
      text-decoration-color: var(--line-strong);
    }
    .open {
      text-decoration-style: dashed;
    }
  `,
})
export class ModelRetirement {
  private readonly session = inject(Session);

  readonly project = input.required<ProjectReply>();

  protected readonly mayEdit = computed(() => this.session.mayEdit() && !this.project().isPast);
  protected readonly rows = computed(() => retirementRows(this.project().facts, this.session.today()));
}
