import { Component, computed, input } from '@angular/core';
import type { ProjectReply, SignReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { signTurns } from './sign-turns';

/** What came of the answers: the signs that are lit or clear now and were not before. */
@Component({
  selector: 'tt-ask-end',
  template: `
    <h1 tabindex="-1">{{ title() }}</h1>
    @if (turns().lit.length > 0) {
      <section>
        <h2>Lit now</h2>
        <ul>
          @for (sign of turns().lit; track sign.id) {
            <li>
              <strong>{{ sign.title }}</strong> <span class="small muted">{{ sign.id }}</span>
              <p class="small">{{ sign.because }}</p>
            </li>
          }
        </ul>
      </section>
    }
    @if (turns().clear.length > 0) {
      <section>
        <h2>Clear now</h2>
        <ul>
          @for (sign of turns().clear; track sign.id) {
            <li>
              {{ sign.title }} <span class="small muted">{{ sign.id }}</span>
            </li>
          }
        </ul>
      </section>
    }
    <p class="muted">{{ openWords() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
    h1:focus {
      outline: none;
    }
    li {
      padding: 3px 0;
    }
  `,
})
export class AskEnd {
  readonly project = input.required<ProjectReply>();
  /** The signs as they were when the asking began. */
  readonly before = input.required<readonly SignReply[]>();

  /** False where there was no question to begin with. */
  readonly wasAsked = input.required<boolean>();

  protected readonly turns = computed(() => signTurns(this.before(), this.project().signs));
  protected readonly title = computed(() => {
    if (!this.wasAsked()) return 'Nothing to ask';
    const { lit, clear } = this.turns();
    if (lit.length + clear.length === 0) return 'No sign changed';
    return `${spokenCount(lit.length, 'sign')} lit, ${clear.length} clear by the answers`;
  });
  protected readonly openWords = computed(() => {
    const { length } = this.project().openQuestions;
    return length === 0
      ? 'Every question that its signs ask has an answer.'
      : `${spokenCount(length, 'question')} of this project ${length === 1 ? 'stays' : 'stay'} open.`;
  });
}
