import { Component, computed, input } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import { addMonths, type Day, daysBetween } from '@telltale/domain';
import {
  fatigue,
  type Fatigue,
  fatigueTitle,
  fatigueWords,
  LOST_MONTH,
  TIRED_MONTH,
} from './fatigue-figures';

const WIDTH = 300;
const HEIGHT = 84;
const FLOOR = 64;
const MONTHS_SHOWN = 8;

/** Where the days of a project lie in the drawing. */
interface Scale {
  readonly from: Day;
  readonly days: number;
}

/** Months since the greenlight: tiring up to month four, giving up by month six; moved dates and silent weeks on it. */
@Component({
  selector: 'tt-fatigue-curve',
  template: `
    <h2>Fatigue</h2>
    @if (curve(); as curve) {
      <p class="title">{{ title() }}</p>
      <svg [attr.viewBox]="'0 0 ' + width + ' ' + height" aria-hidden="true">
        <path class="ahead" [attr.d]="line(scale().days)" />
        <path class="run" [attr.d]="line(today())" />
        @for (month of months(); track month.number) {
          <line class="limit" [attr.x1]="month.x" [attr.x2]="month.x" y1="6" [attr.y2]="floor" />
          <text [attr.x]="month.x" [attr.y]="floor + 14" text-anchor="middle">month {{ month.number }}</text>
        }
        @for (silence of silences(); track silence.x) {
          <rect
            class="silence"
            [attr.x]="silence.x"
            [attr.width]="silence.width"
            [attr.y]="floor - 4"
            height="8"
          />
        }
        @for (x of moves(); track $index) {
          <path class="move" [attr.d]="'M' + x + ' ' + (floor - 6) + 'l5 -9h-10z'" />
        }
        <circle class="now" [attr.cx]="x(today())" [attr.cy]="y(today())" r="4" />
      </svg>
      <p class="key small muted" aria-hidden="true">
        ▾ target moved <span class="swatch"></span> silent weeks
      </p>
      <ul class="small">
        @for (words of words(); track words) {
          <li>{{ words }}</li>
        }
      </ul>
    } @else {
      <p class="muted">Neither the greenlight nor the start of development was asked for.</p>
    }
  `,
  styleUrls: ['./picture.scss', './fatigue-curve.scss'],
  host: { class: 'card' },
})
export class FatigueCurve {
  readonly project = input.required<ProjectReply>();
  readonly on = input.required<Day>();

  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly floor = FLOOR;
  protected readonly curve = computed(() => fatigue(this.project(), this.on()));
  protected readonly title = computed(() => this.say((curve) => fatigueTitle(curve), ''));
  protected readonly words = computed(() => this.say((curve) => fatigueWords(curve), []));
  protected readonly scale = computed<Scale>(() =>
    this.say((curve) => scaleOf(curve), { from: this.on(), days: 1 }),
  );
  protected readonly today = computed(() => this.say(({ start, end }) => daysBetween(start.on, end), 0));
  protected readonly months = computed(() =>
    [TIRED_MONTH, LOST_MONTH].map((number) => ({
      number,
      x: this.x(daysBetween(this.scale().from, addMonths(this.scale().from, number))),
    })),
  );
  protected readonly moves = computed(() =>
    this.say(({ start, moves }) => moves.map((on) => this.x(daysBetween(start.on, on))), []),
  );
  protected readonly silences = computed(() =>
    this.say(
      ({ start, silences }) =>
        (silences ?? []).map(({ from, until }) => {
          const x = this.x(daysBetween(start.on, from));
          return { x, width: this.x(daysBetween(start.on, until)) - x };
        }),
      [],
    ),
  );

  protected x(day: number): number {
    return 4 + Math.round((Math.min(day, this.scale().days) / this.scale().days) * (WIDTH - 8) * 10) / 10;
  }

  /** Rises slowly, then steeply: the height says nothing but how late it is. */
  protected y(day: number): number {
    const share = Math.min(day, this.scale().days) / this.scale().days;
    return Math.round((FLOOR - share ** 1.7 * (FLOOR - 12)) * 10) / 10;
  }

  protected line(until: number): string {
    const steps = Array.from({ length: 25 }, (_none, step) => (until * step) / 24);
    return steps.map((day, step) => `${step === 0 ? 'M' : 'L'}${this.x(day)} ${this.y(day)}`).join('');
  }

  private say<T>(words: (curve: Fatigue) => T, otherwise: T): T {
    const curve = this.curve();
    return curve === null ? otherwise : words(curve);
  }
}

/** Eight months, or as long as it took. */
function scaleOf({ start, end }: Fatigue): Scale {
  const shown = daysBetween(start.on, addMonths(start.on, MONTHS_SHOWN));
  return { from: start.on, days: Math.max(shown, daysBetween(start.on, end), 1) };
}
