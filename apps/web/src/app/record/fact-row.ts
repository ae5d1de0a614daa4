import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { FactReplies, FactReply } from '@telltale/contract';
import { factDefinition, type FactKey } from '@telltale/domain';
import { spokenAnswer } from './answer-words';
import { FactEditor } from './fact-editor';
import { FactSource } from './fact-source';
import type { SaveFact } from './save-fact';

/** One fact of the record: its answer in words and where it comes from, or, once opened, its editor. */
@Component({
  selector: 'tt-fact-row',
  imports: [FactEditor, FactSource],
  templateUrl: './fact-row.html',
  styleUrl: './fact-row.scss',
  host: { '[class.open]': 'isOpen()', '[attr.data-fact]': 'factKey()' },
})
export class FactRow {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly factKey = input.required<FactKey>();
  readonly fact = input<FactReply>();
  /** Seen from a past day: what was recorded after that day but holds from then or before. */
  readonly later = input<FactReply>();
  /** The rest of the record. */
  readonly facts = input<FactReplies>({});
  readonly clientId = input.required<string>();
  readonly mayEdit = input.required<boolean>();
  readonly isOpen = input.required<boolean>();
  readonly save = input.required<SaveFact>();
  readonly opened = output();
  readonly closed = output();

  protected readonly definition = computed(() => factDefinition(this.factKey()));
  protected readonly words = computed(() => spokenAnswer(this.definition(), this.fact()));
  protected readonly laterWords = computed(() => spokenAnswer(this.definition(), this.later()));
  private readonly button = viewChild<ElementRef<HTMLButtonElement>>('button');

  /** True from the moment the editor is left until it is gone. */
  private isLeft = false;

  constructor() {
    afterRenderEffect(() => {
      // The editor gives way to the answer: the focus goes back to where it came from.
      if (this.isOpen() || !this.isLeft) return;
      this.isLeft = false;
      this.button()?.nativeElement.focus();
    });
  }

  /** Brings the row into view and the focus into its editor. */
  show(): void {
    this.host.nativeElement.scrollIntoView({ block: 'center' });
    const row = this.host.nativeElement;
    const first = row.querySelector<HTMLElement>('input:checked') ?? row.querySelector<HTMLElement>('button');
    first?.focus({ preventScroll: true });
  }

  protected close(): void {
    this.isLeft = true;
    this.closed.emit();
  }
}
