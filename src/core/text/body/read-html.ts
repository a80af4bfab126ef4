import type { Element, ElementContent } from 'hast';

/**
 * Reads HTML in the one form in which the body renderer writes it: every element closed, values in double quotes,
 * character references in hexadecimal. A parser of all of HTML takes six times as long, two seconds of a build of
 * ten thousand postmortems. Of the properties it gives those that Markdown has a use for.
 */
export function readHtml(html: string): ElementContent[] {
  const root: ElementContent[] = [];
  const open: Element[] = [];
  for (const [, text, close, tagName = '', attributes = ''] of html.matchAll(TOKEN)) {
    const siblings = open.at(-1)?.children ?? root;
    if (text !== undefined) siblings.push({ type: 'text', value: decode(text) });
    else if (close) open.pop();
    else {
      const element: Element = {
        type: 'element',
        tagName,
        properties: propertiesOf(attributes),
        children: [],
      };
      siblings.push(element);
      if (!VOID.has(tagName)) open.push(element);
    }
  }
  return root;
}

/** Text, or a tag: its slash, its name, its attributes. */
const TOKEN = /([^<]+)|<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;

const ATTRIBUTE = /([^\s"=]+)(?:="([^"]*)")?/g;

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

function propertiesOf(attributes: string): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const [, name = '', value] of attributes.matchAll(ATTRIBUTE)) {
    if (name === 'class') properties['className'] = decode(value ?? '').split(' ');
    else properties[name] = value === undefined ? true : decode(value);
  }
  return properties;
}

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&#x([0-9a-f]+);/gi, (_, digits: string) =>
        String.fromCodePoint(Number.parseInt(digits, 16)),
      )
    : text;
