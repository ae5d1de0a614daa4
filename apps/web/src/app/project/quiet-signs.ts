import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FAILURE_MODE_NAMES } from '@telltale/domain';
import type { ModeGroup } from './signs-in-order';

/** Signs that ask for nothing now: folded away, by mode, with the reason where there is one. */
@Component({
  selector: 'tt-quiet-signs',
  imports: [RouterLink],
  template: `
    <details>
      <summary>
        {{ title() }} <span>{{ count() }}</span>
      </summary>
      @for (group of groups(); track group.mode) {
        <h3 tabindex="-1" [attr.data-mode]="group.mode">{{ names[group.mode] }}</h3>
        <ul>
          @for (sign of group.signs; track sign.id) {
            <li>
              <a [routerLink]="['/signs', sign.id]">{{ sign.id }}</a>
              <span>{{ sign.title }}</span>
              @if (reasons()[sign.id] ?? sign.because; as reason) {
                <span class="reason">{{ reason }}</span>
              }
            </li>
          }
        </ul>
      }
    </details>
  `,
  styleUrl: './quiet-signs.scss',
})
export class QuietSigns {
  readonly title = input.required<string>();
  readonly groups = input.required<readonly ModeGroup[]>();
  /** Why, where the sign itself does not say: what an unknown one waits for. */
  readonly reasons = input<Readonly<Record<string, string>>>({});

  protected readonly names = FAILURE_MODE_NAMES;
  protected readonly count = computed(() => this.groups().reduce((sum, { signs }) => sum + signs.length, 0));
}
