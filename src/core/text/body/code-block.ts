import type { Element, ElementContent } from 'hast';
import { element } from './element.ts';
import { languageLabel } from './languages.ts';
import { literalText, startOf, type Walk } from './walk.ts';

/** A block of code: named, focusable so that the keyboard can scroll it, coloured by classes only. */
export function codeBlock(walk: Walk, node: Element): ElementContent[] {
  const code = node.children[0];
  if (code?.type !== 'element' || code.tagName !== 'code') {
    walk.findings.report('body-unknown-node', startOf(node));
    return [];
  }
  const written = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const text = literalText(walk, written, startOf(node)).replace(/\n$/, '');
  const language = languageOf(code);
  const label = language === undefined ? undefined : languageLabel(language);
  const coloured =
    language === undefined ? undefined : walk.context.highlighter?.highlight(text, language);
  const pre = element('pre', { className: ['code'], tabIndex: 0 }, [
    element('code', {}, coloured ?? [text]),
  ]);
  if (label === undefined) return [element('div', { className: ['code-block'] }, [pre])];
  return [
    element('div', { className: ['code-block'] }, [
      element('span', { className: ['code-language'] }, [label]),
      pre,
    ]),
  ];
}

/** The first word after the fence, when it is one that could name a language. */
function languageOf(code: Element): string | undefined {
  const { className } = code.properties;
  const first = Array.isArray(className) ? String(className[0] ?? '') : '';
  const name = /^language-([\w+#.-]{1,30})$/.exec(first)?.[1];
  return name?.toLowerCase();
}
