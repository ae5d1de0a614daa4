import { Directive, ElementRef, inject, input } from '@angular/core';
import { isPlain, isTyping } from './is-typing';

/**
 * `j` and `k` walk over the rows of a plain list: `<ul ttRowKeys="a.row">` names what a row's link looks like. Enter is
 * the link's own.
 */
@Directive({ selector: '[ttRowKeys]', host: { '(document:keydown)': 'follow($event)' } })
export class RowKeys {
  readonly ttRowKeys = input.required<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected follow(event: KeyboardEvent): void {
    if (!isPlain(event) || isTyping(event) || (event.key !== 'j' && event.key !== 'k')) return;
    const rows = [...this.host.querySelectorAll<HTMLElement>(this.ttRowKeys())];
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[event.key === 'j' ? here + 1 : Math.max(0, here - 1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}
