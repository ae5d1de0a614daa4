import { Component, computed, input, output } from '@angular/core';
import type { PortfolioColumn } from '@telltale/contract';
import { spokenList } from '@telltale/domain';
import { COLUMN_NAMES, COLUMNS, turnedColumns, USUAL_COLUMNS } from './columns';

/** Which columns the table shows beside project and lamps. Each choice takes effect at once; the address says the same. */
@Component({
  selector: 'tt-column-chooser',
  template: `
    <fieldset>
      <legend>Beside project and lamps</legend>
      @for (one of columns; track one.column) {
        <label>
          <input
            type="checkbox"
            [checked]="chosen().includes(one.column)"
            [disabled]="isLast(one.column)"
            (change)="choose.emit(turned(chosen(), one.column))"
          />
          {{ one.name }}
        </label>
      }
    </fieldset>
    @if (leftOut().length > 0) {
      <p class="small muted" role="status">{{ leftOutWords() }}</p>
    }
    <button type="button" class="button" (click)="choose.emit(usual)">The usual columns</button>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 10px;
      max-width: 240px;
    }
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      color: var(--muted);
      font: var(--text-small);
    }
    label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 28px;
      cursor: pointer;
    }
    input {
      width: 16px;
      height: 16px;
      margin: 0;
      accent-color: var(--brand);
    }
  `,
})
export class ColumnChooser {
  readonly chosen = input.required<readonly PortfolioColumn[]>();
  /** Chosen, but too much for this window. */
  readonly leftOut = input.required<readonly PortfolioColumn[]>();
  readonly choose = output<readonly PortfolioColumn[]>();

  protected readonly columns = COLUMNS.map((column) => ({ column, name: COLUMN_NAMES[column] }));
  protected readonly usual = USUAL_COLUMNS;
  protected readonly turned = turnedColumns;
  protected readonly leftOutWords = computed(
    () => `This window is too narrow for: ${spokenList(this.leftOut().map((one) => COLUMN_NAMES[one]))}.`,
  );

  protected isLast(column: PortfolioColumn): boolean {
    return this.chosen().length === 1 && this.chosen()[0] === column;
  }
}
