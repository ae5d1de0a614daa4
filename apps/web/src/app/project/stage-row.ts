import { afterRenderEffect, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { type Stage, STAGE_NAMES } from '@telltale/domain';
import type { SaveProject } from './open-project';
import { StageForm } from './stage-form';

/** The stage among the rows of the record: its name or, once opened, the move to another one. */
@Component({
  selector: 'tt-stage-row',
  imports: [StageForm],
  template: `
    <div>
      <h3>Stage</h3>
      <p class="small muted">Back, a stop and a reopening need a reason.</p>
    </div>
    @if (isOpen()) {
      <tt-stage-form [stage]="stage()" [save]="save()" (left)="closed.emit()" />
    } @else {
      <p>{{ name() }}</p>
      @if (mayEdit()) {
        <button type="button" class="button no-print" (click)="opened.emit()">
          Change<span class="unseen"> the stage</span>
        </button>
      }
    }
  `,
  styleUrl: './place-row.scss',
  host: { '[class.open]': 'isOpen()' },
})
export class StageRow {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly stage = input.required<Stage | null>();
  readonly mayEdit = input.required<boolean>();
  readonly isOpen = input.required<boolean>();
  readonly save = input.required<SaveProject>();
  readonly opened = output();
  readonly closed = output();

  protected readonly name = computed(() => {
    const stage = this.stage();
    return stage === null ? 'Not asked' : STAGE_NAMES[stage];
  });
  private wasOpen = false;

  constructor() {
    afterRenderEffect(() => {
      const isOpen = this.isOpen();
      if (isOpen !== this.wasOpen)
        this.host.nativeElement.querySelector<HTMLElement>(isOpen ? 'select' : 'button')?.focus();
      this.wasOpen = isOpen;
    });
  }
}
