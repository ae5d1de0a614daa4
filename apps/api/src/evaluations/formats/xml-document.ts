import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { FormatRefusal } from './format-refusal';

/** Suites within suites within suites come to six levels in the deepest reports. */
export const XML_LEVELS_MOST = 60;
/** Some fifty thousand cases with their reasons. The parser holds the API up while it reads: a second or two at most. */
export const XML_CHARACTERS_MOST = 10_000_000;

/** Raw ones are no XML, but runners copy them from consoles. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

// Entities stay as they are written, so that none can be defined, fetched or multiplied: the five names and the
// numbers of characters are all that is read, below.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: XML_LEVELS_MOST - 1,
});

type XmlNode = Readonly<Record<string, unknown>>;

/** An element with what it says and holds. */
export class XmlElement {
  constructor(
    readonly name: string,
    private readonly node: XmlNode,
  ) {}

  /** `null` where it is absent; '' where it is there and says nothing. */
  attribute(name: string): string | null {
    const attributes = this.node[':@'] as XmlNode | undefined;
    if (attributes === undefined || !Object.hasOwn(attributes, name)) return null;
    const value = attributes[name];
    return typeof value === 'string' ? resolved(value) : null;
  }

  get children(): readonly XmlElement[] {
    return elementsOf(this.node[this.name] as readonly XmlNode[]);
  }

  childrenNamed(name: string): readonly XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  get text(): string {
    const nodes = this.node[this.name] as readonly XmlNode[];
    return nodes.map((node) => (typeof node['#text'] === 'string' ? resolved(node['#text']) : '')).join('');
  }
}

/** The root of an XML document. One with a DTD, one that is not whole, or too deep or too long, is refused. */
export function readXml(sent: string): XmlElement {
  const text = sent.replace(CONTROL, '').trimStart();
  if (text.length > XML_CHARACTERS_MOST)
    throw new FormatRefusal(
      'file-too-large',
      'The XML is longer than 10 million characters. Send one run a suite, or leave out what the tests printed.',
    );
  if (hasDocumentType(text))
    throw new FormatRefusal(
      'unreadable-file',
      'The XML has a DOCTYPE, which Telltale does not read, as it can pull in other files. Remove that line and send it again.',
    );
  checkWhole(text);
  const [root, second] = elementsOf(parsed(text));
  if (root !== undefined && second === undefined) return root;
  throw new FormatRefusal(
    'unreadable-file',
    'The XML needs one outermost element. Send reports one by one, not joined into one file.',
  );
}

/** A DOCTYPE stands before the first element; in a reason it is text. */
function hasDocumentType(text: string): boolean {
  const firstElement = text.search(/<[a-z_]/i);
  return /<!DOCTYPE/i.test(firstElement === -1 ? text : text.slice(0, firstElement));
}

/** The parser closes what a cut file left open: half the cases would be missing, and nobody would be told. */
function checkWhole(text: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more package for the same code
  const whole = XMLValidator.validate(text);
  if (whole === true) return;
  const { line } = whole.err;
  throw new FormatRefusal('unreadable-file', `The XML is broken at or before line ${line}.`, `line ${line}`);
}

function parsed(text: string): readonly XmlNode[] {
  // What cannot be prevented: how deep the elements are is only known by reading them.
  try {
    return parser.parse(text) as readonly XmlNode[];
  } catch {
    throw new FormatRefusal(
      'unreadable-file',
      `The XML is nested more than ${XML_LEVELS_MOST} levels deep, or has names that no runner writes.`,
    );
  }
}

function elementsOf(nodes: readonly XmlNode[]): readonly XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    return name === undefined ? [] : [new XmlElement(name, node)];
  });
}

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? '';
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed().replace(CONTROL, '') : '';
  });
}
