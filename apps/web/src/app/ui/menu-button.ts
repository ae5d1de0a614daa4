import {
  Component,
  type ComponentRef,
  type ElementRef,
  input,
  inputBinding,
  outputBinding,
  signal,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import type { MenuItem } from './menu-item';
import type { MenuPanel } from './menu-panel';

/** A button with a menu. The menu's code is loaded with the first press, so that no page waits for it. */
@Component({
  selector: 'tt-menu-button',
  template: `
    <button
      #button
      type="button"
      aria-haspopup="menu"
      [class]="look()"
      [attr.aria-label]="label() || null"
      [attr.aria-expanded]="isOpen()"
      (click)="open()"
    >
      <ng-content />
    </button>
    <ng-container #place />
  `,
  styles: `
    :host {
      position: relative;
      display: inline-block;
    }
  `,
})
export class MenuButton {
  readonly items = input.required<readonly MenuItem[]>();
  /** Read above the items; never an item itself. */
  readonly heading = input<readonly string[]>([]);
  readonly label = input('');
  readonly look = input('button');
  readonly opens = input<'before' | 'after'>('after');

  private readonly button = viewChild.required<ElementRef<HTMLElement>>('button');
  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private panel: ComponentRef<MenuPanel> | null = null;
  protected readonly isOpen = signal(false);

  async open(): Promise<void> {
    this.panel ??= await this.makePanel();
    this.panel.instance.open();
    this.isOpen.set(true);
  }

  private async makePanel(): Promise<ComponentRef<MenuPanel>> {
    const { MenuPanel } = await import('./menu-panel');
    const panel = this.place().createComponent(MenuPanel, {
      bindings: [
        inputBinding('items', this.items),
        inputBinding('heading', this.heading),
        inputBinding('opens', this.opens),
        outputBinding('closed', () => this.takeBack()),
      ],
    });
    panel.changeDetectorRef.detectChanges();
    return panel;
  }

  private takeBack(): void {
    this.isOpen.set(false);
    this.button().nativeElement.focus();
  }
}
