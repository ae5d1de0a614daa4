import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The one line that sends a run, for this project on this server. */
@Component({
  selector: 'tt-push-line',
  imports: [RouterLink],
  template: `
    <h3 id="push">Send a run</h3>
    <p class="small muted">
      Make a token for this project under <a routerLink="/settings/tokens">Settings, Tokens</a>, put it into
      TELLTALE_TOKEN, and add this line after your evaluation.
    </p>
    <pre class="card" role="group" tabindex="0" aria-labelledby="push"><code>{{ line() }}</code></pre>
    <button type="button" class="button" (click)="copy()">
      {{ isCopied() ? 'Copied' : 'Copy the line' }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
      min-width: 0;
    }
    h3 {
      font: var(--text-section);
    }
    pre {
      justify-self: stretch;
      padding: 12px 16px;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class PushLine {
  private readonly document = inject(DOCUMENT);

  readonly projectKey = input.required<string>();

  protected readonly isCopied = signal(false);
  protected readonly line = computed(() => {
    const address = `${this.document.location.origin}/api/v1/projects/${this.projectKey()}/eval-runs`;
    return `curl --fail-with-body -sS -H "Authorization: Bearer $TELLTALE_TOKEN" --data-binary @results.json "${address}?suite=main"`;
  });

  protected async copy(): Promise<void> {
    await this.document.defaultView?.navigator.clipboard.writeText(this.line());
    this.isCopied.set(true);
  }
}
