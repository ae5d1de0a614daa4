import { Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Icon } from '../ui/icon';

/** Takes one file, dropped or chosen. */
@Component({
  selector: 'tt-drop-zone',
  imports: [Icon],
  template: `
    <tt-icon name="upload" />
    <p><strong>Drop an inventory here</strong></p>
    <p class="muted">It is read first and shown to you. Nothing is written until you say so.</p>
    <button type="button" class="button primary" [disabled]="isBusy()" (click)="chooser.click()">
      Choose a file
    </button>
    <input
      #chooser
      type="file"
      accept=".csv,text/csv,.txt"
      class="unseen"
      tabindex="-1"
      aria-label="File to import"
      (change)="takeChosen()"
    />
  `,
  styleUrl: './drop-zone.scss',
  host: {
    '[class.over]': 'isOver()',
    '(dragover)': 'allow($event)',
    '(dragleave)': 'isOver.set(false)',
    '(drop)': 'takeDropped($event)',
  },
})
export class DropZone {
  readonly isBusy = input(false);
  readonly taken = output<File>();

  protected readonly isOver = signal(false);
  private readonly chooser = viewChild.required<ElementRef<HTMLInputElement>>('chooser');

  protected allow(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(!this.isBusy());
  }

  protected takeDropped(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.take(event.dataTransfer?.files[0]);
  }

  protected takeChosen(): void {
    const chooser = this.chooser().nativeElement;
    this.take(chooser.files?.[0]);
    // The same file may be chosen again after it was mended.
    chooser.value = '';
  }

  private take(file: File | undefined): void {
    if (file !== undefined && !this.isBusy()) this.taken.emit(file);
  }
}
