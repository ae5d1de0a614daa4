import { Component, input } from '@angular/core';
import { CopyLine } from '../ui/copy-line';

/** A secret that is shown this once: with a warning, and a button that copies it. */
@Component({
  selector: 'tt-token-secret',
  imports: [CopyLine],
  template: `
    <p>
      <strong>Copy this token now.</strong> Telltale does not keep it and cannot show it again. Whoever has it
      may push results to this one project, so put it where your build keeps its secrets.
    </p>
    <tt-copy-line label="Token" [text]="secret()" action="Copy token" done="Token copied." />
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class TokenSecret {
  readonly secret = input.required<string>();
}
