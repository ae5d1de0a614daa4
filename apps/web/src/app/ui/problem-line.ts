import { Component, input } from '@angular/core';
import type { Problem } from '../problems/problem';

/** What went wrong, in one line beside what was tried, said aloud. */
@Component({
  selector: 'tt-problem-line',
  template: `{{ problem().title }}. {{ problem().detail ?? problem().advice }}`,
  styles: `
    :host {
      display: block;
      color: var(--critical);
    }
  `,
  host: { role: 'alert' },
})
export class ProblemLine {
  readonly problem = input.required<Problem>();
}
