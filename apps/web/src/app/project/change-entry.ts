import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChangeReply, FactSourceReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { importWords } from '../record/fact-source';
import { changeWords } from './change-words';

/** One change: what it was, what it became, which signs it lit or cleared, who and where from. */
@Component({
  selector: 'tt-change-entry',
  imports: [RouterLink],
  templateUrl: './change-entry.html',
  styleUrl: './change-entry.scss',
})
export class ChangeEntry {
  readonly change = input.required<ChangeReply>();
  /** The titles of signs by their id. */
  readonly titles = input.required<Readonly<Record<string, string>>>();

  protected readonly words = computed(() => changeWords(this.change()));
  protected readonly when = computed(() => {
    const { at } = this.change();
    const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    return `${this.change().by ?? 'Telltale'}, ${time}`;
  });
  protected readonly holdsFrom = computed(() => {
    const { holdsFrom } = this.change();
    return holdsFrom === null ? null : `holds from ${spokenDay(holdsFrom)}`;
  });
  protected readonly origin = computed(() => originWords(this.change().source));
}

function originWords(source: FactSourceReply | null): string | null {
  if (source === null) return null;
  if (source.kind === 'import') return importWords(source);
  const parts = [source.asked === undefined ? null : `asked ${source.asked}`, source.note ?? null];
  return parts.filter((part) => part !== null).join(': ') || null;
}
