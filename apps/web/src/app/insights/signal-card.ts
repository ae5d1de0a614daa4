import { Component, input } from '@angular/core';
import type { PortfolioSignalReply } from '@telltale/contract';
import { SEVERITY_WORDS } from '../signs/sign-words';
import { PartTable } from './part-table';
import { ShareLine } from './share-line';

/** One signal: the sentence with its figures, on what it rests, what it means and what nobody knows. */
@Component({
  selector: 'tt-signal-card',
  imports: [PartTable, ShareLine],
  templateUrl: './signal-card.html',
  styleUrl: './signal-card.scss',
  host: { role: 'group', '[attr.aria-label]': 'signal().title', class: 'card' },
})
export class SignalCard {
  protected readonly words = SEVERITY_WORDS;
  readonly signal = input.required<PortfolioSignalReply>();
}
