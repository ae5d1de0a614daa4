import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Session } from '../access/session';
import { focusMover } from '../record/focus-mover';

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
  protected readonly said = signal('');
  protected readonly file = computed(() => {
    const email = this.session.current()?.account.email ?? '';
    const text = `Recovery codes of ${email} for Telltale. Each works once.\n\n${this.codes().join('\n')}\n`;
    return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  });

  constructor() {
    focusMover()('.first');
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.codes().join('\n'));
      this.said.set('Codes copied.');
    } catch {
      // Waits for a browser without a clipboard for this page, as on plain http: they are selected, to be copied by hand.
      getSelection()?.selectAllChildren(this.list().nativeElement);
      this.said.set('The browser does not let Telltale copy. They are selected: press Ctrl C.');
    }
  }
}
