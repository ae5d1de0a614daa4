import iconv from 'iconv-lite';

/** The text of a cell as it can be shown and stored, with what had to be done for that. */
export interface CellText {
  readonly text: string;
  /** Control characters were taken out, or read as the quotation marks and dashes that they stood for. */
  readonly isMended: boolean;
  /** It holds U+FFFD: something was lost before the file came here. */
  readonly hasLost: boolean;
}

// eslint-disable-next-line no-control-regex -- these are what the pattern is for
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * Line ends become one kind, no-break spaces spaces. What is left of Windows-1252 inside another encoding (U+0080 to U+009F)
 * is read as what was meant; other control characters go, since no page shows them and PostgreSQL refuses some.
 */
export function cellText(raw: string): CellText {
  const even = raw
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .toWellFormed();
  const text = even.replace(CONTROL, meant).trim();
  return { text, isMended: even.search(CONTROL) >= 0, hasLost: text.includes('\ufffd') };
}

/** The same in one line: a name, a unit, a word. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function meant(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x80 ? ' ' : iconv.decode(Buffer.from([code]), 'windows-1252');
}
