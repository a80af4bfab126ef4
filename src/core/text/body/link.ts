import type { Element, ElementContent } from 'hast';
import { addressFault, isAbsolute, isExternal } from './address.ts';
import { element } from './element.ts';
import { unmaskAddress } from './mask.ts';
import { refuseAddress } from './refuse-address.ts';
import { INLINE, startOf, titleOf, type Walk } from './walk.ts';

/** A link whose address was judged and resolved; without one, its text alone. */
export function link(walk: Walk, node: Element): ElementContent[] {
  const children = walk.render(node.children, INLINE);
  const { properties } = node;
  if (properties['dataFootnoteRef'] || properties['dataFootnoteBackref'] === '') {
    const {
      dataFootnoteRef,
      dataFootnoteBackref,
      id,
      href,
      ariaLabel,
      ariaDescribedBy,
      className,
    } = properties;
    const kept = { dataFootnoteRef, dataFootnoteBackref, ariaLabel, ariaDescribedBy, className };
    const ids = { id: id && unmaskAddress(String(id)), href: unmaskAddress(String(href)) };
    return [element('a', { ...kept, ...ids }, children)];
  }
  const written = unmaskAddress(String(properties['href'] ?? ''));
  const fault = addressFault(written);
  if (fault !== undefined) {
    refuseAddress(walk, fault, written, startOf(node));
    return children;
  }
  const isOwn = isAbsolute(written) || written.startsWith('#');
  // The sanitizer knows schemes in lower case only, as browsers write them.
  const resolved = isOwn
    ? written.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
    : walk.context.resolveLink(written);
  if (typeof resolved !== 'string') {
    walk.findings.report(resolved.code, startOf(node), resolved.problem, resolved.help);
    return children;
  }
  walk.links.add(resolved);
  if (written.includes('#') && !isAbsolute(written)) {
    walk.fragments.push({ href: written, offset: startOf(node) });
  }
  return [
    element(
      'a',
      {
        href: resolved,
        rel: isExternal(resolved) ? ['noopener', 'noreferrer'] : undefined,
        title: titleOf(walk, node),
      },
      children,
    ),
  ];
}
