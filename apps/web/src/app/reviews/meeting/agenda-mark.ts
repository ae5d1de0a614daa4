import { Component, computed, input } from '@angular/core';
import type { AgendaItemReply } from '@telltale/contract';
import type { AgendaKind } from '@telltale/domain';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';
import { Lamp } from '../../ui/lamp';

/** Signs have their lamp; everything else has an icon of its own. */
const ICONS: Readonly<Partial<Record<AgendaKind, IconName>>> = {
  'plug-clock': 'clock',
  'decision-overdue': 'calendar-clock',
  'decision-due': 'calendar-clock',
  'condition-missed': 'triangle-alert',
  'condition-met': 'circle-check',
  'closing-overdue': 'calendar-clock',
  'evaluation-worse': 'chart-line',
  'evaluation-better': 'chart-line',
  'question-open': 'circle-question-mark',
  'check-in-answered': 'user-round',
  'check-in-open': 'circle-question-mark',
  'claim-apart': 'arrow-up-down',
  'target-moved': 'calendar',
  'proof-expired': 'file-text',
  'stage-changed': 'arrow-right',
};

/** What an item is about, as a mark: colour only where a sign is lit. */
@Component({
  selector: 'tt-agenda-mark',
  imports: [Icon, Lamp],
  template: `
    @if (item().mode; as mode) {
      <tt-lamp [mode]="mode" [reading]="reading()" [severity]="item().severity" />
    } @else {
      <span class="mark"><tt-icon [name]="icon()" /></span>
    }
  `,
  styles: `
    .mark {
      display: grid;
      place-items: center;
      width: 30px;
      height: 30px;
      border: 1px solid var(--line);
      border-radius: var(--radius-control);
      color: var(--muted);
      --icon-size: 16px;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class AgendaMark {
  readonly item = input.required<AgendaItemReply>();

  protected readonly icon = computed(() => ICONS[this.item().kind] ?? 'clock');
  protected readonly reading = computed(() => {
    const { kind, severity } = this.item();
    if (kind === 'sign-cleared') return 'clear';
    if (kind === 'sign-out') return 'not-applicable';
    if (kind === 'sign-waived' || kind === 'waiver-ending') return 'waived';
    return severity === null ? 'unknown' : 'lit';
  });
}
