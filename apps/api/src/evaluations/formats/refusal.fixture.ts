import { FormatRefusal } from './format-refusal';
import { SentFile } from './sent-file';

/** Code, detail and place of the refusal that reading ends with; undefined where it is read. */
export function refusalOf(read: () => unknown): readonly [string, string, string | undefined] | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatRefusal) return [error.code, error.detail, error.place];
    throw error;
  }
  return undefined;
}

export function sent(content: string | Buffer, fileName: string | null = null): SentFile {
  return new SentFile(typeof content === 'string' ? Buffer.from(content) : content, fileName);
}
