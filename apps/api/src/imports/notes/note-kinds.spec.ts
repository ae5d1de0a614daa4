import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTE_CODES, NOTE_KINDS } from './note-kinds';

const page = readFileSync(join(__dirname, '../../../../../docs/import.md'), 'utf8');

describe('the kinds of notes', () => {
  it.each(NOTE_CODES)('%s is on the page about imports, and says in words what it means', (code) => {
    expect(page).toContain(code.startsWith('kept-') ? '`kept-…`' : `\`${code}\``);
    expect(NOTE_KINDS[code].title).toMatch(/^[A-Z][^.]{5,}$/);
  });
});
