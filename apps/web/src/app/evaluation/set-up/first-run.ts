import { Component, input } from '@angular/core';

/** Waits for the first run in words, and says when it is there. */
@Component({
  selector: 'tt-first-run',
  template: `
    <span class="mark" aria-hidden="true"></span>
    @if (arrived(); as words) {
      <span><strong>Your first run has come in:</strong> {{ words }}</span>
    } @else {
      <span
        ><strong>Waiting for your first run.</strong>
        <span class="muted"> It shows here by itself; leave this page open.</span></span
      >
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 10px;
      align-items: baseline;
      padding: 10px 14px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius-control);
      overflow-wrap: anywhere;
    }

    .mark {
      flex: none;
      width: 10px;
      height: 10px;
      border: 2px dashed var(--line-strong);
      border-radius: 50%;
    }

    :host(.arrived) {
      border: 1px solid var(--good);
      background: color-mix(in srgb, var(--good) 12%, var(--surface));

      .mark {
        border: 5px solid var(--good);
      }
    }
  `,
  host: { role: 'status', '[class.arrived]': 'arrived() !== null' },
})
export class FirstRun {
  /** What the first run says; null while there is none. */
  readonly arrived = input.required<string | null>();
}
