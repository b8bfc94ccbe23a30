/** What an element holds: text, or elements by name, in a list where a name comes more than once. */
export type XmlContent = string | { [name: string]: XmlContent | XmlContent[] };

/** A text that is not the plain XML of WeChat's callbacks. */
export class NotReadable extends Error {}

const MOST_DEPTH = 8;
const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z][A-Za-z0-9_]*)(\/?)>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

interface Open {
  name: string;
  text: string;
  children: Map<string, XmlContent[]>;
}

/**
 * Reads the XML of a callback: elements, text and CDATA. Everything else (attributes, comments, a DTD with its
 * entities) is refused, for WeChat sends none of it. Throws {@link NotReadable}.
 */
export function readXml(source: string): XmlContent {
  const root: Open = { name: '', text: '', children: new Map() };
  const path = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source);
    const here = path.at(-1);
    if (!token || !here || path.length > MOST_DEPTH) throw new NotReadable();
    const [, cdata, closing, name, empty, text] = token;
    if (name === undefined) here.text += cdata ?? unescaped(text ?? '');
    else if (closing) close(path, name);
    else path.push({ name, text: '', children: new Map() });
    if (empty && name !== undefined) close(path, name);
  }
  const [first, ...more] = [...root.children.values()].flat();
  if (path.length !== 1 || first === undefined || more.length > 0 || root.text.trim() !== '')
    throw new NotReadable();
  return first;
}

function close(path: Open[], name: string): void {
  const closed = path.pop();
  const parent = path.at(-1);
  if (!closed || !parent || closed.name !== name) throw new NotReadable();
  const siblings = parent.children.get(name);
  if (siblings) siblings.push(contentOf(closed));
  else parent.children.set(name, [contentOf(closed)]);
}

function contentOf({ text, children }: Open): XmlContent {
  if (children.size === 0) return text;
  if (text.trim() !== '') throw new NotReadable();
  return Object.fromEntries(
    [...children].map(([name, contents]) => [name, contents.length === 1 ? (contents[0] ?? '') : contents]),
  );
}

const unescaped = (text: string): string =>
  text.replace(/&(\w*);?/g, (_, name: string) => {
    const character = Object.hasOwn(entities, name) ? entities[name] : undefined;
    if (character === undefined) throw new NotReadable();
    return character;
  });

/** Writes one element as WeChat does, text in CDATA. */
export function writeXml(name: string, content: XmlContent): string {
  if (typeof content === 'string')
    return `<${name}><![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`;
  const inner = Object.entries(content).flatMap(([child, one]) =>
    (Array.isArray(one) ? one : [one]).map((each) => writeXml(child, each)),
  );
  return `<${name}>${inner.join('')}</${name}>`;
}
