import {
  Component,
  computed,
  contentChild,
  type ElementRef,
  inject,
  Injector,
  input,
  signal,
  TemplateRef,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { IS_NARROW } from './narrow';

/** A button that opens a small panel beneath it. What the panel holds is the `ng-template` inside; it is made when opened. */
@Component({
  selector: 'tt-popover-button',
  imports: [Icon],
  template: `
    <button
      #button
      type="button"
      class="button"
      aria-haspopup="dialog"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-label]="name()"
      (click)="open()"
    >
      @if (icon(); as icon) {
        <tt-icon [name]="icon" />
      }
      <span class="text">{{ value() === '' ? label() : value() }}</span>
      @if (count() > 0) {
        &ngsp;<span class="count">{{ count() }}</span>
      }
    </button>
  `,
  styleUrl: './popover-button.scss',
})
export class PopoverButton {
  readonly label = input.required<string>();
  /** What is chosen now, in place of the label. */
  readonly value = input('');
  readonly icon = input<IconName>();
  /** On a narrow screen it lies at the foot of the window: for a panel that is as wide as that. */
  readonly isSheetWhenNarrow = input(false);
  /** How many choices are in force. */
  readonly count = input(0);

  private readonly injector = inject(Injector);
  private readonly isNarrow = inject(IS_NARROW);
  private readonly within = inject(ViewContainerRef);
  private readonly panel = contentChild.required(TemplateRef);
  private readonly button = viewChild.required<ElementRef<HTMLElement>>('button');
  private shut: () => void = () => undefined;

  protected readonly isOpen = signal(false);
  protected readonly name = computed(() => {
    if (this.value() !== '') return `${this.label()}: ${this.value()}`;
    return this.count() === 0 ? this.label() : `${this.label()} ${this.count()} in force`;
  });

  close(): void {
    this.shut();
  }

  protected async open(): Promise<void> {
    if (this.isOpen()) return;
    this.isOpen.set(true);
    const { openPopover } = await import('./open-popover');
    const dialog = openPopover(this.injector, {
      panel: this.panel(),
      within: this.within,
      beneath: this.button().nativeElement,
      label: this.label(),
      isSheet: this.isSheetWhenNarrow() && this.isNarrow(),
    });
    this.shut = () => dialog.close();
    dialog.closed.subscribe(() => this.isOpen.set(false));
  }
}
