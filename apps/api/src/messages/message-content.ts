/** A part of a message. All of it is text: what somebody typed never becomes markup. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface MessageContent {
  readonly blocks: readonly Block[];
  /** What a program is told beside the words; only webhooks of the standard form have it. */
  readonly data?: object;
}

/** As plain text, for mail and for chats. */
export function contentText({ blocks }: MessageContent): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toUpperCase();
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'link':
      return `${block.text}: ${block.href}`;
    case 'text':
      return block.text;
  }
}

/** The same as HTML. */
export function contentHtml({ blocks }: MessageContent): string {
  const body = blocks.map(blockHtml).join('\n');
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"></head><body style="${BODY}">\n${body}\n</body></html>`;
}

const BODY = 'font: 15px/22px system-ui, sans-serif; color: #171b20; max-width: 640px';

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font-size: 17px">${escaped(block.text)}</h2>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'link':
      return `<p><a href="${escaped(block.href)}">${escaped(block.text)}</a></p>`;
    case 'text':
      return `<p style="white-space: pre-line">${escaped(block.text)}</p>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
