import { Component, input, signal } from '@angular/core';
import type { Problem } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import type { SaveOutcome } from '../record/save-fact';
import { Refusal } from '../ui/refusal';
import { ClientLogo } from './client-logo';

/** A client's logo, chosen from a file or taken away. */
@Component({
  selector: 'tt-logo-row',
  imports: [ClientLogo, Refusal],
  template: `
    <p>
      <strong>Logo</strong>
      @if (logo() === null) {
        <span>None</span>
      }
      <tt-client-logo [logo]="logo()" />
      <span class="small muted">PNG, JPEG or WebP, at most 256 KB.</span>
    </p>
    @if (mayEdit()) {
      <div class="actions">
        <button type="button" class="button choose" (click)="chooser.click()">Choose a logo</button>
        @if (logo() !== null) {
          <button type="button" class="button" (click)="send(null)">Remove the logo</button>
        }
      </div>
      <input
        #chooser
        type="file"
        accept="image/png,image/jpeg,image/webp"
        class="unseen"
        tabindex="-1"
        aria-label="Picture for the logo"
        (change)="take(chooser)"
      />
    }
    @if (refused(); as problem) {
      <tt-refusal [problem]="problem" [mayRetry]="false" />
    }
  `,
  styleUrl: './choice-row.scss',
})
export class LogoRow {
  private readonly moveFocus = focusMover();

  readonly logo = input.required<string | null>();
  readonly mayEdit = input.required<boolean>();
  /** Null takes it away. */
  readonly save = input.required<(file: File | null) => Promise<SaveOutcome>>();

  protected readonly refused = signal<Problem | null>(null);

  protected async take(chooser: HTMLInputElement): Promise<void> {
    const [file] = chooser.files ?? [];
    if (file !== undefined) await this.send(file);
    // The same file may be chosen again after it was mended.
    chooser.value = '';
  }

  protected async send(file: File | null): Promise<void> {
    const outcome = await this.save()(file);
    this.refused.set(outcome.kind === 'refused' ? outcome.problem : null);
    if (file === null && outcome.kind === 'saved') this.moveFocus('.choose');
  }
}
