import type { FactDefinition } from '@telltale/domain';
import { readDecimal, readWholeNumber } from './read-number';
import { problem, type ValueDraft, type ValueReading } from './value-draft';

export function readText({ text }: ValueDraft, { most }: FactDefinition): ValueReading {
  const value = text.trim();
  if (value === '') return problem('text', 'Write the answer, or choose another one above.');
  // Counted as the API counts: an emoji is one character.
  const length = Array.from(value).length;
  if (most !== undefined && length > most)
    return problem(
      'text',
      `${length.toLocaleString('en-GB')} characters; the most is ${most.toLocaleString('en-GB')}.`,
    );
  return { value };
}

export function readWhole({ text }: ValueDraft, definition: FactDefinition): ValueReading {
  return readWholeNumber('text', text, definition);
}

export function readNumber({ text }: ValueDraft, { least, most }: FactDefinition): ValueReading {
  return readDecimal('text', text, { least, most });
}

export function readPercent({ text }: ValueDraft, { least = 0, most = 100 }: FactDefinition): ValueReading {
  return readDecimal('text', text.replace(/\s*%\s*$/, ''), { least, most });
}

export function readYesNo({ text }: ValueDraft): ValueReading {
  if (text !== 'yes' && text !== 'no') return problem('text', 'Choose yes or no.');
  return { value: text === 'yes' };
}

export function readChoice({ text }: ValueDraft, { options = [] }: FactDefinition): ValueReading {
  if (!options.some(({ value }) => value === text)) return problem('text', 'Choose one of them.');
  return { value: text };
}
