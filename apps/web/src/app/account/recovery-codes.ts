import { Component, computed, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { Session } from '../access/session';
import { focusMover } from '../record/focus-mover';
import { Copying } from '../ui/copying';

/** Codes that are shown this once: to be copied, or kept as a file. */
@Component({
  selector: 'tt-recovery-codes',
  template: `
    <section class="asked wide" aria-label="Recovery codes">
      <p tabindex="-1" class="first">
        <strong>Keep these codes now.</strong> Telltale cannot show them again. Each signs you in once, after
        your password, on the day on which the app or the passkey is gone. Codes of before are over.
      </p>
      <ol #list>
        @for (code of codes(); track code) {
          <li>
            <code>{{ code }}</code>
          </li>
        }
      </ol>
      <div class="actions">
        <button type="button" class="button" (click)="copy()">Copy the codes</button>
        <a class="button" download="telltale-recovery-codes.txt" [href]="file()">Download them</a>
        <button type="button" class="button primary" (click)="kept.emit()">I have kept them</button>
      </div>
      <p class="small muted" role="status">{{ said() }}</p>
    </section>
  `,
  styleUrl: './account-card.scss',
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(270px, 1fr));
      gap: 4px 24px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .first {
      outline: none;
    }
  `,
})
export class RecoveryCodes {
  private readonly session = inject(Session);

  readonly codes = input.required<readonly string[]>();
  readonly kept = output();

  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly text = computed(() => this.codes().join('\n'));
  private readonly copying = new Copying();
  protected readonly said = computed(() => this.copying.said(this.text()));
  protected readonly file = computed(() => {
    const email = this.session.current()?.account.email ?? '';
    const text = `Recovery codes of ${email} for Telltale. Each works once.\n\n${this.text()}\n`;
    return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  });

  constructor() {
    focusMover()('.first');
  }

  protected async copy(): Promise<void> {
    await this.copying.copy(this.text(), 'Codes copied.', () =>
      getSelection()?.selectAllChildren(this.list().nativeElement),
    );
  }
}
