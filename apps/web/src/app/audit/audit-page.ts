import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../access/session';
import { ShareLinks } from '../board/links/share-links';
import { Address } from '../shell/address';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { Refusal } from '../ui/refusal';
import { AuditApi, type AuditChoice } from './audit-api';
import { AuditEntries } from './audit-entries';
import { AuditReading } from './audit-reading';
import { NOUN_WORDS, sealWords } from './audit-words';

/** Who did what in this workspace, filtered by the address, with the way to a file and a link for an auditor. */
@Component({
  selector: 'tt-audit-page',
  imports: [AuditEntries, EmptyState, Icon, Refusal, RouterLink, ShareLinks],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditPage {
  private readonly api = inject(AuditApi);
  private readonly session = inject(Session);

  protected readonly address = inject(Address);
  readonly what = input<string>();
  readonly account = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  /** Who sees some clients only would learn of the others. */
  protected readonly mayRead = this.session.seesAllAsAdministrator;
  protected readonly timeZone = this.session.timeZone;
  protected readonly today = this.session.today;
  protected readonly nouns = Object.entries(NOUN_WORDS);
  protected readonly choice = computed<AuditChoice>(() => ({
    what: this.what(),
    account: this.account(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly reading = new AuditReading(
    () => (this.mayRead() ? this.choice() : undefined),
    (choice, cursor) => this.api.read(choice, cursor),
  );
  protected readonly seal = computed(() => {
    const page = this.reading.page();
    return page === null ? '' : sealWords(page.sealed, this.timeZone());
  });
  protected readonly isFiltered = computed(() =>
    Object.values(this.choice()).some((value) => value !== undefined && value !== ''),
  );
  /** Whose entries are shown, where it is one person's. */
  protected readonly whose = computed(
    () => this.reading.entries().find(({ by }) => by !== null)?.by ?? 'one person',
  );
  protected readonly csv = computed(() => this.api.file(this.choice(), 'csv'));
  protected readonly jsonl = computed(() => this.api.file(this.choice(), 'jsonl'));

  protected filter(params: Readonly<Record<string, string | null>>): void {
    const given = Object.entries(params).map(([name, value]) => [name, value === '' ? null : value]);
    this.address.change(Object.fromEntries(given) as Record<string, string | null>);
  }
}
