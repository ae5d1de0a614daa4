import { Component, computed, input } from '@angular/core';
import { countWords, type TemplateChanges } from './template-changes';

/** What a version changes: what came, what went, what is worded or counted otherwise. */
@Component({
  selector: 'tt-changes-list',
  template: `
    <p>
      <strong>{{ title() }}: {{ words() }}.</strong>
    </p>
    @for (part of parts(); track part.name) {
      <p class="small">{{ part.name }}</p>
      <ul class="small muted">
        @for (line of part.lines; track $index) {
          <li>{{ line }}</li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    ul {
      padding-left: 18px;
      list-style: disc;
    }
  `,
})
export class ChangesList {
  readonly title = input.required<string>();
  readonly changes = input.required<TemplateChanges>();

  protected readonly words = computed(() => countWords(this.changes()));
  protected readonly parts = computed(() => {
    const { added, removed, changed } = this.changes();
    return [
      { name: 'Added', lines: added },
      { name: 'Taken out', lines: removed },
      { name: 'Changed', lines: changed },
    ].filter(({ lines }) => lines.length > 0);
  });
}
