import { Directive, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { isPlain, isTyping } from '../keys/is-typing';
import type { TableLine } from './table-lines';

/** The project matters, not the line: rows may change places while somebody reads. */
interface Place {
  readonly project: string;
  readonly line: number;
  readonly column: number;
}

const LINES_A_PAGE = 10;

/**
 * The keyboard in the table: one cell has the focus, arrow keys and `j` `k` move it, also to rows that are not drawn yet.
 * Rows carry `data-line`, cells `data-column`; hidden cells are passed over.
 */
@Directive({
  selector: '[ttGridFocus]',
  host: {
    '(keydown)': 'follow($event)',
    '(focusin)': 'remember($event)',
    '(document:keydown)': 'followFromOutside($event)',
  },
})
export class GridFocus {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly lines = input.required<readonly TableLine[]>({ alias: 'ttGridFocus' });
  /** Asks for a line to be drawn and in view; the focus follows when it is. */
  readonly reveal = output<{ readonly line: number; readonly focus: () => void }>();

  /** The place the focus was last at. */
  readonly place = linkedSignal<readonly TableLine[], Place | null>({
    source: this.lines,
    computation: (lines, previous) => movedPlace(lines, previous?.value ?? null),
  });

  protected remember(event: FocusEvent): void {
    const cell = cellOf(event.target);
    if (cell !== null) this.put(cell.line, cell.column);
  }

  protected follow(event: KeyboardEvent): void {
    if (isTyping(event) || event.altKey || event.metaKey) return;
    const move = this.moveOf(event);
    if (move === null) return;
    event.preventDefault();
    move();
  }

  /** `j` and `k` find the table from anywhere on the page. */
  protected followFromOutside(event: KeyboardEvent): void {
    const isOurs = this.host.contains(event.target as Node) || event.defaultPrevented;
    if (isOurs || isTyping(event) || !isPlain(event) || (event.key !== 'j' && event.key !== 'k')) return;
    event.preventDefault();
    const place = this.place();
    if (place === null) this.moveTo(this.lineFrom(-1, 1), 0);
    else this.moveTo(place.line, place.column);
  }

  private moveOf(event: KeyboardEvent): (() => void) | null {
    const place = this.place();
    if (place === null) return null;
    const lines = this.lines().length;
    const moves: Partial<Record<string, () => void>> = {
      j: () => this.moveBy(place, 1),
      k: () => this.moveBy(place, -1),
      ArrowDown: () => this.moveBy(place, 1),
      ArrowUp: () => this.moveBy(place, -1),
      PageDown: () =>
        this.moveTo(this.lineFrom(Math.min(lines - 1, place.line + LINES_A_PAGE - 1), 1), place.column),
      PageUp: () => this.moveTo(this.lineFrom(Math.max(0, place.line - LINES_A_PAGE + 1), -1), place.column),
      Home: () => this.moveTo(this.lineFrom(-1, 1), 0),
      End: () => this.moveTo(this.lineFrom(lines, -1), 0),
      ArrowRight: () => this.moveAside(event.target, 1),
      ArrowLeft: () => this.moveAside(event.target, -1),
      Enter: () => (event.target as HTMLElement).click(),
    };
    const isShortcut = event.key.length === 1 && !isPlain(event);
    return isShortcut ? null : (moves[event.key] ?? null);
  }

  private moveBy(place: Place, by: 1 | -1): void {
    this.moveTo(this.lineFrom(place.line, by), place.column);
  }

  private moveTo(line: number | null, column: number): void {
    if (line === null) return;
    this.put(line, column);
    this.reveal.emit({ line, focus: () => this.focusCell(line, column) });
  }

  private put(line: number, column: number): void {
    const project = projectAt(this.lines(), line);
    if (project !== null) this.place.set({ project, line, column });
  }

  private moveAside(from: EventTarget | null, by: 1 | -1): void {
    const row = (from as HTMLElement).closest('[data-line]');
    const cells = [...(row?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].filter(isDrawn);
    const here = cells.findIndex((cell) => cell === from);
    cells[here + by]?.focus();
  }

  private focusCell(line: number, column: number): void {
    const row = this.host.querySelector(`[data-line="${line}"]`);
    const cells = [...(row?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].filter(isDrawn);
    // A column that is no longer shown leaves the focus in the one before it.
    cells.findLast((cell) => Number(cell.dataset['column']) <= column)?.focus({ preventScroll: true });
  }

  /** The next project line from `line` on; group lines and lines still waiting are passed over. */
  private lineFrom(line: number, by: 1 | -1): number | null {
    const lines = this.lines();
    for (let next = line + by; next >= 0 && next < lines.length; next += by)
      if (projectAt(lines, next) !== null) return next;
    return null;
  }
}

function projectAt(lines: readonly TableLine[], index: number): string | null {
  const line = lines[index];
  return line?.kind === 'project' ? line.project.id : null;
}

function movedPlace(lines: readonly TableLine[], place: Place | null): Place | null {
  if (place === null || projectAt(lines, place.line) === place.project) return place;
  const line = lines.findIndex((_, index) => projectAt(lines, index) === place.project);
  return line === -1 ? null : { ...place, line };
}

function isDrawn(cell: HTMLElement): boolean {
  return cell.getClientRects().length > 0;
}

function cellOf(target: EventTarget | null): { line: number; column: number } | null {
  if (!(target instanceof HTMLElement)) return null;
  const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) };
}
