import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaItemReply, SignReply } from '@telltale/contract';
import { EvidenceItem } from '../../project/evidence-item';
import { AgendaMark } from './agenda-mark';

/** What is new of one project, each with its word, its reason and, once the project is read, the figures behind it. */
@Component({
  selector: 'tt-agenda-items',
  imports: [AgendaMark, EvidenceItem, RouterLink],
  templateUrl: './agenda-items.html',
  styleUrl: './agenda-items.scss',
})
export class AgendaItems {
  readonly items = input.required<readonly AgendaItemReply[]>();
  readonly projectId = input.required<string>();
  /** The signs of the project as they are read now; none in minutes. */
  readonly signs = input<readonly SignReply[]>([]);

  protected readonly rows = computed(() => {
    const signs = new Map(this.signs().map((sign) => [sign.id, sign]));
    return this.items().map((item) => {
      const sign = item.mode === null ? undefined : signs.get(item.subject ?? '');
      return {
        item,
        isSign: item.mode !== null,
        evidence: sign?.evidence ?? [],
        disputed: sign?.dispute ?? null,
      };
    });
  });
}
