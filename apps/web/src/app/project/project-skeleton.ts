import { Component } from '@angular/core';

/** A project of the same size as the one that is being read, so that nothing jumps when it comes. */
@Component({
  selector: 'tt-project-skeleton',
  template: `
    <p class="unseen" role="status">Reading the project …</p>
    <i style="width: 140px; height: 14px"></i>
    <i style="width: 320px; height: 28px"></i>
    <i style="width: 420px; height: 16px"></i>
    <i style="width: 210px; height: 30px"></i>
    <div class="cards">
      <i style="height: 130px"></i>
      <i style="height: 130px"></i>
      <i style="height: 130px"></i>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
    }
    i {
      display: block;
      max-width: 100%;
      border-radius: var(--radius-control);
      background: var(--soft);
    }
    .cards {
      display: grid;
      gap: 10px;
      max-width: 860px;
      margin-top: 50px;
    }
  `,
})
export class ProjectSkeleton {}
