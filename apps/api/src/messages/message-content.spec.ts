import { contentHtml, contentText } from './message-content';

const CONTENT = {
  blocks: [
    { kind: 'heading', text: 'Needs a decision' },
    { kind: 'list', items: ['<script>alert(1)</script>', 'A & B'] },
    { kind: 'text', text: 'Two\nlines' },
    { kind: 'link', text: 'Open', href: 'https://telltale.example/review?a=1&b="2"' },
  ],
} as const;

describe('a message', () => {
  it('reads as text', () => {
    expect(contentText(CONTENT)).toBe(
      'NEEDS A DECISION\n\n- <script>alert(1)</script>\n- A & B\n\nTwo\nlines\n\nOpen: https://telltale.example/review?a=1&b="2"',
    );
  });

  it('is the same as HTML, and nothing that was typed becomes markup', () => {
    const html = contentHtml(CONTENT);
    expect(html).toContain('<li>&lt;script&gt;alert(1)&lt;/script&gt;</li><li>A &amp; B</li>');
    expect(html).toContain('href="https://telltale.example/review?a=1&amp;b=&quot;2&quot;"');
    expect(html).not.toContain('<script');
  });
});
