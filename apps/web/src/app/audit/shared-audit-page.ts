import { Component, computed, inject, input, signal } from '@angular/core';
import { spokenDay } from '@telltale/domain';
import { BrandMark } from '../ui/brand-mark';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { AuditApi } from './audit-api';
import { AuditEntries } from './audit-entries';
import { AuditReading } from './audit-reading';
import { sealWords } from './audit-words';

/** The audit log for an auditor who was sent a link: read only, without an account, until the link ends. */
@Component({
  selector: 'tt-shared-audit-page',
  imports: [AuditEntries, BrandMark, EmptyState, Refusal],
  template: `
    <div class="brand no-print"><tt-brand-mark />Telltale</div>
    <main>
      <h1>Audit log</h1>
      @if (reading.page(); as page) {
        <p class="muted">{{ head() }}</p>
        <p class="small muted">{{ seal() }}</p>
        @if (reading.entries().length > 0) {
          <tt-audit-entries [entries]="reading.entries()" [timeZone]="page.shared.timeZone" />
        } @else {
          <tt-empty-state class="card" icon="file-text" title="Nothing was logged yet" />
        }
        @if (reading.hasMore()) {
          <button
            type="button"
            class="button"
            [disabled]="reading.isReadingMore()"
            (click)="reading.readMore()"
          >
            {{ reading.isReadingMore() ? 'Reading…' : 'Show older entries' }}
          </button>
        }
      }
      @if (reading.problem(); as problem) {
        <tt-refusal class="card" [problem]="problem" [mayRetry]="mayRetry()" (retry)="reading.readAgain()" />
      } @else if (reading.page() === null) {
        <p class="muted" role="status">Reading the audit log …</p>
      }
    </main>
  `,
  styles: `
    :host {
      display: grid;
      gap: 18px;
      justify-content: center;
      grid-template-columns: minmax(0, 980px);
      padding: 24px 14px 40px;
    }
    main {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    main > .card,
    tt-audit-entries {
      width: 100%;
    }
    .brand {
      --mark-size: 26px;
      display: flex;
      align-items: center;
      gap: 10px;
      font-size: 18px;
      font-weight: 700;
    }
  `,
})
export class SharedAuditPage {
  private readonly api = inject(AuditApi);

  readonly secret = input.required<string>();

  private readonly everything = signal({});
  protected readonly reading = new AuditReading(this.everything, (choice, cursor) =>
    this.api.shared(this.secret(), choice, cursor),
  );
  protected readonly head = computed(() => {
    const shared = this.reading.page()?.shared;
    if (shared === undefined) return '';
    const { workspace, name, by, expiresOn } = shared;
    return `${workspace}, for ${name}. Shared by ${by ?? 'somebody'} until ${spokenDay(expiresOn)}. Each look is an entry.`;
  });
  protected readonly seal = computed(() => {
    const page = this.reading.page();
    return page === null ? '' : sealWords(page.sealed, page.shared.timeZone);
  });
  /** A link that has ended is not opened by trying again. */
  protected readonly mayRetry = computed(() => this.reading.problem()?.code !== 'share-link-ended');
}
