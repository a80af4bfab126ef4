import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Issue, Position } from '../../issue.ts';
import { invisibleCharacters } from '../invisible.ts';
import { lineIndex } from '../lines.ts';
import { anchorNamer } from './anchors.ts';
import { type Body, type BodyContext, EMPTY_BODY } from './body.ts';
import { giveDirection } from './direction.ts';
import { type Findings, findingsIn } from './findings.ts';
import { cut, gapsIn } from './gaps.ts';
import { hollowIn } from './hollow.ts';
import { type LimitFault, sourceLimitFault, treeLimitFault } from './limits.ts';
import { mask } from './mask.ts';
import { renderNode } from './nodes.ts';
import { parse } from './parse.ts';
import { countWords, plainText } from './plain-text.ts';
import { reportSyntax } from './report-syntax.ts';
import { safeTree } from './safe-html.ts';
import type { Walk } from './walk.ts';

export type { Body, BodyContext, Heading, Refusal } from './body.ts';
export type { ImageAsset } from './component.ts';

/** What a body became, what is wrong with it, and which places of pages it links to. */
export interface RenderedBody {
  body: Body;
  issues: Issue[];
  fragments: FragmentLink[];
  /** The ids of all headings, those of Internal passages among them; `body` has those that its audience reads. */
  anchors: string[];
}

/** A relative link with a fragment, as written (`#impact`, `./2024-06-02-api-outage.mdx#impact`). */
export interface FragmentLink extends Position {
  href: string;
}

/**
 * Turns the body of a postmortem, MDX that is data and never code, into safe HTML.
 *
 * It never throws and runs nothing: whatever could execute, load from another origin or take the page apart is an
 * issue with its line and column in the file. With an error among the issues the `html` is empty or incomplete and
 * is not to be published. The same source and context always give the same bytes.
 */
export function renderBody(source: string, context: BodyContext): RenderedBody {
  const findings = findingsIn(source, context.file, context.firstLine);
  const issues = () => findings.issues();
  for (const { offset, name } of invisibleCharacters(source)) {
    findings.report(
      'text-control-character',
      offset,
      `The text holds the invisible character ${name}.`,
    );
  }
  const limit = sourceLimitFault(source);
  if (limit !== undefined) {
    reportLimit(findings, limit);
    return { body: EMPTY_BODY, issues: issues(), fragments: [], anchors: [] };
  }

  // The renderer's own marks are not the author's: one that was reported above marks nothing.
  const masked = mask(source.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD'));
  const tree = parse(masked);
  if (!('children' in tree)) {
    reportSyntax(source, masked, tree, findings, (harmless, again) =>
      render(source, harmless, again, context, findings),
    );
    return { body: EMPTY_BODY, issues: issues(), fragments: [], anchors: [] };
  }
  const full = render(source, masked, tree, context, findings);
  const position = lineIndex(source);
  const fragments = full.walk.fragments.map(({ href, offset }) => {
    const { line, column } = position(offset);
    return { href, line: line + context.firstLine - 1, column };
  });
  const anchors = full.walk.headings.map(({ id }) => id);
  if (context.audience === 'internal' || full.walk.internal.length === 0) {
    return { body: full.body(), issues: issues(), fragments, anchors };
  }

  // What the public may not read is not hidden but gone: the parser never sees it, so neither a footnote nor a
  // link definition of it can come out elsewhere.
  const hollow = hollowIn(tree, masked, context.components);
  const gaps = gapsIn(masked, [...hollow, ...full.walk.internal]);
  const [openSource, openMasked] = [cut(source, gaps), cut(masked, gaps)];
  const open = parse(openMasked);
  if (!('children' in open)) return { body: EMPTY_BODY, issues: issues(), fragments, anchors };
  const rest = findingsIn(openSource, context.file, context.firstLine);
  const body = render(openSource, openMasked, open, context, rest).body();
  return { body: { ...body, hasInternal: true }, issues: issues(), fragments, anchors };
}

/** Walks a parsed tree; `body` finishes what the walk has built, which is wasted on a tree that has errors. */
function render(
  source: string,
  masked: string,
  tree: Root,
  context: BodyContext,
  findings: Findings,
): { walk: Walk; body: () => Body } {
  const walk: Walk = {
    source,
    masked,
    hasReferences: source.includes('&'),
    context,
    findings,
    nameAnchor: anchorNamer(context.reservedIds ?? []),
    headings: [],
    links: new Set(),
    fragments: [],
    images: new Set(),
    internal: [],
    tables: 0,
    render: (nodes, place) => nodes.flatMap((node) => renderNode(walk, node, place)),
  };
  const limit = treeLimitFault(tree);
  if (limit !== undefined) {
    reportLimit(findings, limit);
    return { walk, body: () => EMPTY_BODY };
  }
  const children = walk.render(tree.children, { inline: false, flow: true });
  return {
    walk,
    body: () => {
      const safe = safeTree({ type: 'root', children });
      const text = plainText(children);
      giveDirection(safe, text);
      return {
        html: toHtml(safe),
        headings: walk.headings,
        text,
        words: countWords(text),
        links: [...walk.links],
        images: [...walk.images],
        hasInternal: walk.internal.length > 0,
      };
    },
  };
}

const LIMITS: Readonly<Record<LimitFault['limit'], Parameters<Findings['report']>[0]>> = {
  characters: 'body-too-large',
  cells: 'body-too-large',
  levels: 'body-too-deep',
};

function reportLimit(findings: Findings, fault: LimitFault): void {
  findings.report(LIMITS[fault.limit], fault.offset);
}
