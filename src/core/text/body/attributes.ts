import type { MdxJsxAttributeNode, MdxJsxAttributeUnion } from 'satteri';
import type { IssueCode } from '../../codes/index.ts';
import { didYouMean, listOf } from '../../schema/nearest.ts';
import type { Component, ComponentUse } from './component.ts';
import { excerpt } from './findings.ts';
import { resolvedImage } from './image.ts';
import { expressionEnd } from './mask.ts';
import { attributePlaces } from './tags.ts';
import { literalText, type Walk } from './walk.ts';

/** An attribute that is a name and, unless it stands alone, a quoted text. Of a refused one the name is known. */
export interface LiteralAttribute {
  name: string;
  value: string | undefined;
  offset: number;
  isRefused: boolean;
}

/**
 * The attributes of a tag that hold nothing but text; every other is reported: spreads, expressions, event
 * handlers and styles, whatever tag they are on.
 */
export function literalAttributes(
  walk: Walk,
  attributes: readonly MdxJsxAttributeUnion[],
  tagStart: number,
): LiteralAttribute[] {
  const places = attributePlaces(walk.masked, tagStart);
  const literal: LiteralAttribute[] = [];
  for (const [index, attribute] of attributes.entries()) {
    const place = places[index];
    const offset = place?.name ?? tagStart;
    if (attribute.type !== 'mdxJsxAttribute' || walk.source[offset] === '{') {
      const text = excerpt(walk.source, offset, expressionEnd(walk.source, offset));
      walk.findings.report('body-spread', offset, `The tag is given the spread \`${text}\`.`);
      continue;
    }
    const refused = refusedAttribute(walk, attribute, offset, place?.value);
    if (refused !== undefined) {
      walk.findings.report(refused.code, offset, refused.what, refused.help);
      literal.push({ name: attribute.name, value: undefined, offset, isRefused: true });
      continue;
    }
    const value = typeof attribute.value === 'string' ? attribute.value : undefined;
    literal.push({
      name: attribute.name,
      value: value === undefined ? undefined : literalText(walk, value, offset),
      offset,
      isRefused: false,
    });
  }
  return literal;
}

interface RefusedAttribute {
  code: IssueCode;
  what: string;
  help?: string;
}

function refusedAttribute(
  walk: Walk,
  attribute: MdxJsxAttributeNode,
  offset: number,
  valueOffset: number | undefined,
): RefusedAttribute | undefined {
  const { name } = attribute;
  if (/^on/i.test(name)) {
    return { code: 'body-event-handler', what: `The attribute \`${name}\` is an event handler.` };
  }
  if (/^style$/i.test(name)) {
    return { code: 'body-style', what: `The attribute \`${name}\` sets a style.` };
  }
  const opensExpression = valueOffset !== undefined && walk.source[valueOffset] === '{';
  if (opensExpression || (attribute.value !== null && typeof attribute.value === 'object')) {
    const start = valueOffset ?? offset;
    const text = excerpt(walk.source, start, expressionEnd(walk.source, start));
    const inner = /^\{\s*["'`]?([^"'`{}]*)["'`]?\s*\}$/.exec(text)?.[1] ?? '…';
    return {
      code: 'body-attribute-expression',
      what: `The attribute \`${name}\` holds the expression \`${text}\`.`,
      help: `Write the value in quotes: \`${name}="${inner}"\`.`,
    };
  }
  return undefined;
}

/** Holds the attributes of a component against its rules, and resolves its pictures; undefined after any fault. */
export function componentAttributes(
  walk: Walk,
  name: string,
  component: Component,
  literal: readonly LiteralAttribute[],
  tagStart: number,
): Pick<ComponentUse, 'text' | 'flags' | 'images'> | undefined {
  const text: Record<string, string> = {};
  const flags = new Set<string>();
  const images: Record<string, ReturnType<typeof resolvedImage> & {}> = {};
  const names = Object.keys(component.attributes);
  const example = `A correct use: \`${component.example}\`.`;
  const seen = new Set<string>();
  let faults = 0;
  const refuse = (offset: number, what: string, help: string) => {
    faults += 1;
    walk.findings.report('body-component-attribute', offset, what, help);
  };

  for (const { name: attribute, value, offset, isRefused } of literal) {
    if (isRefused) {
      faults += 1;
      seen.add(attribute);
      continue;
    }
    const rule = Object.hasOwn(component.attributes, attribute)
      ? component.attributes[attribute]
      : undefined;
    const shown = `The attribute \`${attribute}\` of \`<${name}>\``;
    if (rule === undefined) {
      const known =
        names.length > 0 ? `Its attributes are ${listed(names)}.` : 'It has no attributes.';
      const near = didYouMean(attribute, names);
      refuse(
        offset,
        `\`<${name}>\` has no attribute \`${attribute}\`.`,
        [near, known, example].filter((part) => part !== undefined).join(' '),
      );
    } else if (seen.has(attribute))
      refuse(offset, `${shown} is written twice.`, 'Keep one of them.');
    else if (rule.kind === 'flag') {
      if (value === undefined) flags.add(attribute);
      else refuse(offset, `${shown} takes no value.`, `Write \`${attribute}\` alone. ${example}`);
    } else if (value === undefined || (value.trim() === '' && rule.required)) {
      refuse(offset, `${shown} has no value.`, example);
    } else if (rule.kind === 'choice' && rule.values && !rule.values.includes(value)) {
      const near = didYouMean(value, rule.values);
      refuse(
        offset,
        `${shown} cannot be \`${value.slice(0, 40)}\`.`,
        [near, `It is ${listOf(rule.values)}.`].filter((part) => part !== undefined).join(' '),
      );
    } else if (rule.kind === 'image') {
      const asset = resolvedImage(walk, value, offset);
      if (asset === undefined) faults += 1;
      else images[attribute] = asset;
    } else text[attribute] = value;
    seen.add(attribute);
  }
  for (const attribute of names) {
    if (component.attributes[attribute]?.required && !seen.has(attribute)) {
      refuse(tagStart, `\`<${name}>\` needs the attribute \`${attribute}\`.`, example);
    }
  }
  return faults > 0 ? undefined : { text, flags, images };
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
