import { Component, computed, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import { factDefinition, type RegisterEntry, type RegisterKey } from '@telltale/domain';
import { spokenAnswer } from '../record/answer-words';
import { FactSource } from '../record/fact-source';
import { focusMover } from '../record/focus-mover';
import type { SaveFact } from '../record/save-fact';
import { Icon } from '../ui/icon';
import { EffortSums } from './effort-sums';
import { entriesOf, typedEntriesOf } from './entries-of';
import { EntryForm } from './entry-form';
import { EntryRow } from './entry-row';
import { saysWords, summaryWords, whenWords } from './entry-words';
import { FirstAnswer } from './first-answer';
import { MonthBars } from './month-bars';
import type { SaveEntries } from './save-entries';
import { seriesOf } from './series-of';

/** How many entries stand open before somebody asks for more. */
const FIRST_FEW = 5;

const ADDING = 'adding';

interface Open {
  readonly id: string | null;
  readonly entries: readonly RegisterEntry[];
}

/** One register of a project: what it says in a line, its dated list, newest first, and the form of an entry. */
@Component({
  selector: 'tt-register-card',
  imports: [EffortSums, EntryForm, EntryRow, FactSource, FirstAnswer, Icon, MonthBars],
  templateUrl: './register-card.html',
  styleUrl: './register-card.scss',
  host: { class: 'card', '[attr.data-fact]': 'register()' },
})
export class RegisterCard {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly moveFocus = focusMover();

  readonly register = input.required<RegisterKey>();
  readonly project = input.required<ProjectReply>();
  readonly mayEdit = input.required<boolean>();
  readonly saveFact = input.required<SaveFact>();
  readonly save = input.required<SaveEntries>();

  protected readonly definition = computed(() => factDefinition(this.register()));
  protected readonly one = computed(() => this.definition().register?.one ?? '');
  protected readonly fact = computed(() => this.project().facts[this.register()]);
  protected readonly entries = computed(() => entriesOf(this.project().facts, this.register()));
  /** Newest first. An entry that is open stays, whoever takes it away and whatever comes before it meanwhile. */
  protected readonly shown = computed(() => {
    const open = this.openEntry();
    const entries = [...this.entries()].reverse();
    const isGone = open !== undefined && !entries.some(({ id }) => id === open.id);
    return (isGone ? [open, ...entries] : entries).filter(
      ({ id }, at) => this.isWhole() || at < FIRST_FEW || id === open?.id,
    );
  });
  protected readonly later = computed(() => {
    const { later } = this.project();
    const entries = later === null ? [] : entriesOf(later.facts, this.register());
    return entries.map((entry) => ({
      id: entry.id,
      words: `${whenWords(this.register(), entry) ?? ''}: ${saysWords(this.register(), entry)}`,
    }));
  });
  protected readonly summary = computed(() =>
    this.entries().length > 0
      ? summaryWords(this.register(), this.entries())
      : spokenAnswer(this.definition(), this.fact()),
  );
  protected readonly bookings = computed(() =>
    this.register() === 'effort' ? typedEntriesOf(this.project().facts, 'effort') : [],
  );
  protected readonly series = computed(() => seriesOf(this.register(), this.project().facts));
  protected readonly isWhole = signal(false);
  /** The entry that is open for changing, by its id. */
  protected readonly opened = signal<string | null>(null);
  protected readonly isAdding = computed(() => this.opened() === ADDING);
  private readonly openEntry = linkedSignal<Open, RegisterEntry | undefined>({
    source: () => ({ id: this.opened(), entries: this.entries() }),
    computation: ({ id, entries }, last) =>
      entries.find((entry) => entry.id === id) ?? (last?.source.id === id ? last.value : undefined),
  });

  /** Brings the register into view, with its form open. */
  show(): void {
    this.host.nativeElement.scrollIntoView({ block: 'center' });
    if (this.mayEdit()) this.opened.set(ADDING);
  }

  protected add(): void {
    this.opened.set(ADDING);
  }

  /** The next one can be added at once: the focus is where the last began. */
  protected close(): void {
    const wasAdding = this.isAdding();
    const id = this.opened();
    this.opened.set(null);
    this.moveFocus(wasAdding ? '.add' : `[data-entry="${id ?? ''}"] .change, .add`);
  }

  protected afterRemoval(): void {
    this.moveFocus('.add');
  }
}
