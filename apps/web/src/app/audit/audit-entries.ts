import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditEntryReply } from '@telltale/contract';
import { deedWords, instantWords, subjectWords, whoWords } from './audit-words';

/** Entries of the audit log: who, what, when and from where. */
@Component({
  selector: 'tt-audit-entries',
  imports: [RouterLink],
  template: `
    <ol class="card" aria-label="Entries">
      @for (entry of rows(); track entry.id) {
        <li>
          <p>
            @if (mayFilter() && entry.accountId) {
              <a
                routerLink="."
                [queryParams]="{ account: entry.accountId }"
                queryParamsHandling="merge"
                [title]="'Only what ' + entry.who + ' did'"
                >{{ entry.who }}</a
              >
            } @else {
              <strong>{{ entry.who }}</strong>
            }
            {{ entry.deed }}
            @if (entry.isErased) {
              <span class="chip">values erased</span>
            }
          </p>
          @if (entry.subject) {
            <p class="small subject">{{ entry.subject }}</p>
          }
          <p class="small muted">
            <time [attr.datetime]="entry.at">{{ entry.when }}</time>
            @if (entry.address) {
              · from {{ entry.address }}
            }
            · {{ entry.seal === null ? 'not sealed yet' : 'seal ' + entry.seal }}
          </p>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 2px;
      padding: 10px 16px;
      overflow-wrap: anywhere;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
  `,
})
export class AuditEntries {
  readonly entries = input.required<readonly AuditEntryReply[]>();
  readonly timeZone = input.required<string>();
  readonly mayFilter = input(false);

  protected readonly rows = computed(() =>
    this.entries().map((entry) => ({
      id: entry.id,
      at: entry.at,
      accountId: entry.accountId,
      address: entry.address,
      seal: entry.seal,
      isErased: entry.isErased,
      who: whoWords(entry),
      deed: deedWords(entry.what),
      subject: subjectWords(entry),
      when: instantWords(entry.at, this.timeZone()),
    })),
  );
}
