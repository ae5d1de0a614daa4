import {
  checkFactValue,
  type Day,
  type FactKey,
  type KnownDay,
  normaliseFactValue,
  type Stage,
} from '@telltale/domain';
import { type CellText, cellText, oneLine } from '../file/cell-text';
import type { Note, NoteCode } from '../notes/note-kinds';
import { isNotSaid, isNotTold } from './answer-words';

/** An answer that a cell gives, in the form in which the record stores it. */
export interface ReadFact {
  readonly answer: 'known' | 'none';
  readonly value?: unknown;
  /** The title of its column. */
  readonly column: string;
}

export type ReadFacts = { readonly [Key in FactKey]?: ReadFact };

/** Where a preset finds a column in this very file. */
export interface ColumnPlace {
  readonly title: string;
  readonly index: number;
}

export type ColumnPlaces = Readonly<Record<string, ColumnPlace>>;

export interface RecordSource {
  readonly row: number;
  readonly cells: readonly string[];
  readonly places: ColumnPlaces;
  /** The day of the file's snapshot. */
  readonly fileOn: Day;
}

/** One record while the rules of a preset read it: what its cells say, and what became of that so far. */
export class RecordInHand<Column extends string = string> {
  name = '';
  agency = '';
  abbreviation = '';
  unit: string | null = null;
  stage: Stage | null = null;
  readonly notes: Note[] = [];
  private readonly read: Partial<Record<FactKey, ReadFact>> = {};
  private readonly days = new Map<string, KnownDay>();
  private readonly texts = new Map<string, string>();

  constructor(private readonly source: RecordSource) {}

  get row(): number {
    return this.source.row;
  }

  get fileOn(): Day {
    return this.source.fileOn;
  }

  get facts(): ReadFacts {
    return this.read;
  }

  /** What stands in a cell, fit to be shown; blank where nothing does. */
  text(column: Column): string {
    const known = this.texts.get(column);
    if (known !== undefined) return known;
    const cell = cellText(this.source.cells[this.placeOf(column).index] ?? '');
    this.texts.set(column, cell.text);
    this.noteCharacters(column, cell);
    return cell.text;
  }

  line(column: Column): string {
    return oneLine(this.text(column));
  }

  /** The text of a cell that answers something; null where nothing was asked, or nothing told (which is noted). */
  answer(column: Column): string | null {
    const text = this.text(column);
    if (isNotSaid(text)) return null;
    if (!isNotTold(text)) return text;
    this.note('not-told', column, 'Not asked: it is a question to ask.');
    return null;
  }

  /** Records a value that the catalogue of facts accepts; another one is noted. */
  know(key: FactKey, column: Column, value: unknown): void {
    const [problem] = checkFactValue(key, value, this.fileOn);
    if (problem === undefined)
      this.read[key] = {
        answer: 'known',
        value: normaliseFactValue(key, value),
        column: this.placeOf(column).title,
      };
    else this.note('value-not-kept', column, problem.detail);
  }

  /** Keeps a date that could be read, also one that becomes no fact. */
  keepDay(column: Column, known: KnownDay): void {
    this.days.set(column, known);
  }

  dayIn(column: Column): KnownDay | undefined {
    return this.days.get(column);
  }

  /** Records that there explicitly is none. */
  knowNone(key: FactKey, column: Column): void {
    this.read[key] = { answer: 'none', column: this.placeOf(column).title };
  }

  note(code: NoteCode, column: Column, message: string): void {
    const raw = this.texts.get(column) ?? '';
    this.notes.push({ row: this.row, column: this.placeOf(column).title, code, raw, message });
  }

  private placeOf(column: Column): ColumnPlace {
    const place = this.source.places[column];
    if (place === undefined) throw new Error(`The preset has no column ${column}.`);
    return place;
  }

  private noteCharacters(column: Column, { isMended, hasLost }: CellText): void {
    if (isMended)
      this.note('character-mended', column, 'Control characters were read as what they stood for.');
    if (hasLost)
      this.note('character-lost', column, 'Kept as it is: � stands where a character was lost before.');
  }
}

/** Reads one thing out of a record. The rules of a preset run in their order. */
export type Rule<Column extends string> = (record: RecordInHand<Column>) => void;
