import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectReply } from '@telltale/contract';
import { type Day, DECISION_NEED_NAMES, spokenClosing, spokenDay } from '@telltale/domain';

/** Why a project needs a decision, where the plug clock does not say so already, and what a stopped one still owes. */
@Component({
  selector: 'tt-need-notice',
  imports: [RouterLink],
  template: `
    @if (notice(); as notice) {
      <p>
        <strong>{{ notice.lead }}:</strong> {{ notice.words }}
        <a
          class="no-print"
          [routerLink]="[]"
          [queryParams]="{ tab: 'decisions', fact: null, mode: null }"
          queryParamsHandling="merge"
          >{{ notice.link }}</a
        >
      </p>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    p {
      padding: 6px 12px;
      border-left: 3px solid var(--serious);
      background: var(--soft);
      font: var(--text-small);
      overflow-wrap: anywhere;
    }
  `,
})
export class NeedNotice {
  readonly project = input.required<ProjectReply>();
  readonly today = input.required<Day>();

  protected readonly notice = computed(() => {
    const { closing, decisionNeeded, next } = this.project();
    if (closing !== null) {
      const late = closing.open > 0 && closing.dueOn < this.today() ? ' It is overdue.' : '';
      return {
        lead: 'Closing',
        words: `${spokenClosing(closing.open, closing.dueOn)}.${late}`,
        link: 'See the list',
      };
    }
    if (decisionNeeded === null || decisionNeeded.why === 'plug-clock' || next === null) return null;
    const lead = DECISION_NEED_NAMES[decisionNeeded.why];
    const words = next.text.replace(`${lead}: `, '');
    return {
      lead,
      words: `${words}. Needs a decision since ${spokenDay(decisionNeeded.since)}.`,
      link: 'Decide',
    };
  });
}
