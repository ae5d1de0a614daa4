import { Component, computed, inject, input } from '@angular/core';
import type { TemplateVersionReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { Session } from '../access/session';

/** Who saved which version, and when. A past day shows a checklist with the version of that day. */
@Component({
  selector: 'tt-template-versions',
  template: `
    <section aria-labelledby="template-versions">
      <h2 id="template-versions">Versions</h2>
      <p class="small muted">A past day shows the checklist with the version of that day.</p>
      <ol>
        @for (line of lines(); track line.version) {
          <li>
            Version {{ line.version }} <span class="muted">{{ line.words }}</span>
          </li>
        }
        <li>Version 1 <span class="muted">the starting checklist</span></li>
      </ol>
    </section>
  `,
  styles: `
    section {
      padding: 12px 16px;
    }
    ol {
      margin-top: 6px;
    }
  `,
})
export class TemplateVersions {
  private readonly session = inject(Session);

  readonly versions = input.required<readonly TemplateVersionReply[]>();

  protected readonly lines = computed(() =>
    this.versions().map(({ version, at, by }) => {
      const day = spokenDay(this.session.dayOf(at));
      return { version, words: by === null ? day : `${day}, ${by}` };
    }),
  );
}
