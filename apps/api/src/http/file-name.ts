/** The name of a sent file without folders and control characters, as people see it later. */
export function fileNameOf(sent: string): string {
  const name = sent
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim();
  return name === '' ? 'file' : Array.from(name).slice(0, 200).join('');
}
