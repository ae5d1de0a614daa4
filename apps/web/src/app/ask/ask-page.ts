import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AskProject } from './ask-project';

/** The questions to ask of one project, as a guided list. */
@Component({
  selector: 'tt-ask-page',
  imports: [AskProject, RouterLink],
  template: `
    <tt-ask-project [id]="id()" (left)="leave()">
      <a class="button primary" [routerLink]="['/project', id()]">Open the project</a>
    </tt-ask-project>
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
    }
  `,
})
export class AskPage {
  private readonly router = inject(Router);
  readonly id = input.required<string>();

  protected leave(): void {
    void this.router.navigate(['/project', this.id()]);
  }
}
