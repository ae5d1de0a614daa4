import { Component, computed, DestroyRef, inject, linkedSignal } from '@angular/core';
import type { PortfolioDaysReply } from '@telltale/contract';
import { type Day, spokenDay } from '@telltale/domain';
import { Session } from '../access/session';
import { lastRead } from '../record/last-read';
import { Reread } from '../record/reread';
import { Address } from '../shell/address';
import { Icon } from '../ui/icon';
import { IS_NARROW } from '../ui/narrow';
import { DayScale, dayTicks } from './day-scale';
import { DaysApi } from './days-api';
import { SliderSwitch } from './slider-switch';
import { dayWords } from './turn-words';

/** The day changes at once where it is dragged; what it shows is asked for when it rests this long. */
const REST_MS = 250;

const WEEK = 7;

/** Slides through the days from the first recorded one to today: by day, by week with the page keys. */
@Component({
  selector: 'tt-day-slider',
  imports: [Icon],
  templateUrl: './day-slider.html',
  styleUrl: './day-slider.scss',
})
export class DaySlider {
  private readonly api = inject(DaysApi);
  private readonly switch = inject(SliderSwitch);
  private readonly isNarrow = inject(IS_NARROW);
  protected readonly address = inject(Address);
  private readonly today = inject(Session).today;
  private resting: ReturnType<typeof setTimeout> | undefined;

  private readonly scope = computed(() => ({
    project: this.switch.project(),
    clients: this.address.clients(),
  }));
  /** The same text for the same days, so that another day that is shown asks for nothing. */
  private readonly subject = computed(() => `${JSON.stringify(this.scope())} ${this.today()}`);
  private readonly read = new Reread<PortfolioDaysReply>(this.subject, () => this.api.read(this.scope()));
  protected readonly problem = this.read.problem;
  private readonly days = lastRead(() => ({
    subject: this.switch.project() ?? 'portfolio',
    value: this.read.value(),
    isRefused: this.problem() !== null,
  }));
  protected readonly isRead = computed(() => this.days().value !== undefined);
  /** Null while nothing is recorded, and while nobody knows. */
  protected readonly scale = computed(() => {
    const first = this.days().value?.firstOn ?? null;
    return first === null ? null : new DayScale(first, this.today());
  });
  /** The day under the thumb. */
  protected readonly day = linkedSignal<Day>(() => this.address.asOf() ?? this.today());
  protected readonly isPast = computed(() => this.day() < this.today());
  protected readonly words = computed(() =>
    this.isPast() ? `As known on ${spokenDay(this.day())}` : `Today, ${spokenDay(this.day())}`,
  );
  protected readonly ticks = computed(() => {
    const scale = this.scale();
    return scale === null ? [] : dayTicks(scale, this.isNarrow() ? 5 : 12);
  });
  protected readonly marks = computed(() => {
    const scale = this.scale();
    const turns = this.days().value?.turns ?? [];
    return scale === null
      ? []
      : turns.map(({ on, lit }) => ({ on, place: scale.placeOf(on), isLit: lit > 0 }));
  });
  protected readonly spoken = computed(() =>
    dayWords(
      this.day(),
      this.days().value?.turns.find(({ on }) => on === this.day()),
    ),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.resting));
  }

  protected slideTo(scale: DayScale, index: number): void {
    this.day.set(scale.dayAt(index));
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.rest(), REST_MS);
  }

  protected slideByWeek(scale: DayScale, event: Event, weeks: number): void {
    event.preventDefault();
    this.slideTo(scale, scale.indexOf(this.day()) + weeks * WEEK);
  }

  protected backToToday(): void {
    clearTimeout(this.resting);
    this.day.set(this.today());
    this.rest();
  }

  protected readAgain(): void {
    this.read.readAgain();
  }

  /** The way back leads to today, not through every day that was passed. */
  private rest(): void {
    const asOf = this.isPast() ? this.day() : null;
    if (asOf === this.address.asOf()) return;
    this.address.change({ asOf }, { replaceUrl: this.address.asOf() !== null, scroll: 'manual' });
  }
}
