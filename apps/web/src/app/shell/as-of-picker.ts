import { Component, computed, inject, viewChild } from '@angular/core';
import { addDays, type Day, isDay, spokenDay } from '@telltale/domain';
import { Session } from '../access/session';
import { SliderSwitch } from '../days/slider-switch';
import { Icon } from '../ui/icon';
import { PopoverButton } from '../ui/popover-button';
import { Address } from './address';

/** Chooses the day the portfolio is looked at: today, or as it was known on a past one. */
@Component({
  selector: 'tt-as-of-picker',
  imports: [Icon, PopoverButton],
  template: `
    <tt-popover-button class="tight" icon="calendar" label="As of" [value]="words()">
      <ng-template>
        <label class="choice">
          <span>The portfolio as it was known on</span>
          <input
            #day
            class="input"
            type="date"
            min="2000-01-01"
            [max]="session.today()"
            [value]="address.asOf() ?? session.today()"
            (keydown.enter)="show(day.value)"
          />
        </label>
        <div class="actions">
          <button type="button" class="button primary" (click)="show(day.value)">Show that day</button>
          <button type="button" class="button" (click)="show(weekAgo())">A week ago</button>
          @if (slider.hasDays() && !slider.isShown()) {
            <button type="button" class="button" (click)="slide()">Slide through the days</button>
          }
          @if (address.asOf() !== null) {
            <button type="button" class="button" (click)="show(session.today())">Back to today</button>
          }
        </div>
      </ng-template>
    </tt-popover-button>
    @if (slider.hasDays()) {
      <button
        type="button"
        class="icon-button slide"
        aria-label="Slide through the days"
        title="Slide through the days"
        [attr.aria-pressed]="slider.isShown()"
        [disabled]="address.asOf() !== null"
        (click)="slider.toggle()"
      >
        <tt-icon name="clock-arrow-left" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    @media (max-width: 760px) {
      .slide {
        display: none;
      }
    }
    .choice {
      display: grid;
      gap: 6px;
      margin-bottom: 12px;
      color: var(--muted);
      font: var(--text-small);
    }
  `,
})
export class AsOfPicker {
  protected readonly address = inject(Address);
  protected readonly session = inject(Session);
  protected readonly slider = inject(SliderSwitch);
  private readonly popover = viewChild.required(PopoverButton);

  protected readonly weekAgo = computed(() => addDays(this.session.today(), -7));
  protected readonly words = computed(() => {
    const day = this.address.asOf();
    return day === null ? 'As of today' : `As of ${spokenDay(day)}`;
  });

  protected slide(): void {
    this.slider.toggle();
    this.popover().close();
  }

  protected show(day: Day): void {
    if (!isDay(day) || day > this.session.today()) return;
    this.address.change({ asOf: day === this.session.today() ? null : day });
    this.popover().close();
  }
}
