import type { Element, ElementContent } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { didYouMean, listOf } from '../../schema/nearest.ts';
import { componentAttributes, literalAttributes } from './attributes.ts';
import type { Component } from './component.ts';
import { element, inParagraphs } from './element.ts';
import { FLAGS, INSTEAD, SAFE_BLOCKS, SAFE_ELEMENTS } from './html-elements.ts';
import { endOf, type Place, startOf, type Walk } from './walk.ts';

type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Builds what stands for a tag in the body: one of the team's components, or one of a few HTML elements. */
export function jsxElement(walk: Walk, node: JsxElement, place: Place): ElementContent[] {
  const name = node.name ?? '';
  if (name === '') {
    walk.findings.report(
      'body-raw-html',
      startOf(node),
      'The tag `<>` has no name.',
      'Remove the tags, and keep what stands between them.',
    );
    return walk.render(node.children, place);
  }
  if (Object.hasOwn(walk.context.components, name)) {
    const component = walk.context.components[name];
    if (component) return useOf(walk, node, name, component, place);
  }
  return /^[a-z][a-z0-9-]*$/.test(name)
    ? htmlElement(walk, node, name, place)
    : unknownComponent(walk, node, name, place);
}

/** What a tag holds is searched for faults too, even when the tag itself is refused. */
function unknownComponent(walk: Walk, node: JsxElement, name: string, place: Place) {
  const known = Object.keys(walk.context.components);
  const near = didYouMean(name, known);
  literalAttributes(walk, node.attributes, startOf(node));
  walk.findings.report(
    'body-unknown-component',
    startOf(node),
    `There is no component \`${name.slice(0, 40)}\`.`,
    `${near ?? 'Use one of these, or plain Markdown.'} Write \`\\<\` for a plain less-than sign.`,
  );
  return walk.render(node.children, place);
}

function useOf(
  walk: Walk,
  node: JsxElement,
  name: string,
  component: Component,
  place: Place,
): ElementContent[] {
  const start = startOf(node);
  if (component.internal) walk.internal.push({ start, end: endOf(node) });
  const literal = literalAttributes(walk, node.attributes, start);
  const given = componentAttributes(walk, name, component, literal, start);
  const children = walk.render(node.children, place);
  if (place.inline && !component.inline) {
    walk.findings.report(
      'body-component-inline',
      start,
      `\`<${name}>\` stands within a line of text.`,
      `Write it on lines of its own: \`${component.example}\`.`,
    );
    return children;
  }
  if (
    !component.content &&
    children.some((child) => child.type !== 'text' || /\S/.test(child.value))
  ) {
    walk.findings.report(
      'body-component-attribute',
      start,
      `\`<${name}>\` holds content, which it does not show.`,
      `Close it in the same tag. A correct use: \`${component.example}\`.`,
    );
  }
  // With a fault the rendering is thrown away; what is held was searched, and nothing is left to build.
  if (given === undefined) return [];
  const content = place.inline ? children : inParagraphs(children);
  return [component.render({ ...given, children: content, inline: place.inline })];
}

function htmlElement(walk: Walk, node: JsxElement, name: string, place: Place): ElementContent[] {
  const start = startOf(node);
  const literal = literalAttributes(walk, node.attributes, start);
  const allowed = Object.hasOwn(SAFE_ELEMENTS, name) ? SAFE_ELEMENTS[name] : undefined;
  if (allowed === undefined) {
    const near = didYouMean(name, Object.keys(walk.context.components));
    walk.findings.report(
      'body-raw-html',
      start,
      `The HTML element \`<${name.slice(0, 40)}>\` is not allowed in a body.`,
      (Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined) ??
        `${near === undefined ? '' : `${near} `}Use Markdown or one of the components; write \`\\<\` for a plain less-than sign.`,
    );
    return walk.render(node.children, place);
  }
  const isBlock = SAFE_BLOCKS.has(name);
  const within: Place = isBlock && name !== 'summary' ? place : { inline: true, flow: false };
  const properties = htmlProperties(walk, name, allowed, literal);
  const made = element(name, properties, walk.render(node.children, within));
  if (place.inline && isBlock && name !== 'summary') {
    walk.findings.report(
      'body-component-inline',
      start,
      `\`<${name}>\` stands within a line of text.`,
      `Write \`<${name}>\` and \`</${name}>\` on lines of their own.`,
    );
  }
  return [made];
}

function htmlProperties(
  walk: Walk,
  name: string,
  allowed: readonly string[],
  literal: ReturnType<typeof literalAttributes>,
): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const { name: attribute, value, offset, isRefused } of literal) {
    if (isRefused) continue;
    if (!allowed.includes(attribute)) {
      const known = allowed.length > 0 ? ` It may have ${listOf(allowed)}.` : '';
      walk.findings.report(
        'body-raw-html',
        offset,
        `The attribute \`${attribute.slice(0, 40)}\` is not allowed on \`<${name}>\`.`,
        `Remove the attribute.${known}`,
      );
    } else if (FLAGS.has(attribute)) properties[attribute] = true;
    else properties[attribute === 'datetime' ? 'dateTime' : attribute] = value ?? '';
  }
  return properties;
}
