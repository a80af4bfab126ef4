import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { AFTER_A_MERGE, isMergeMark } from '../yaml-faults.ts';
import { INSTEAD } from './html-elements.ts';

/** Ids that the parser gives to footnotes begin with this, so that none can be taken for one of the page's own. */
export const FOOTNOTE_PREFIX = 'body-';

/** A message of the parser, with its place in the text that it was given. */
export interface SyntaxFault {
  line: number;
  column: number;
  message: string;
}

const FEATURES = {
  // The frontmatter is already cut off: a body that begins with `---` begins with a line.
  frontmatter: false,
  gfm: { footnotes: { clobberPrefix: FOOTNOTE_PREFIX } },
};

/** Reads masked source with Sätteri's MDX grammar and GFM. Never throws. */
export function parse(masked: string): Root | SyntaxFault {
  try {
    const tree = mdxToHast(masked, { features: FEATURES });
    if (tree.type === 'root') return tree;
    return { line: 1, column: 1, message: `The parser made a ${tree.type} of the body.` };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', rest = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
    return { line: Number(line), column: Number(column), message: rest };
  }
}

/** What the parser means, in a sentence, and what to write instead. */
export interface SyntaxAdvice {
  what: string;
  help: string;
  /** Nothing of the rest hangs on it: without its first sign the body can be read on. */
  standsAlone?: true;
}

/** Explains a fault of the parser. `at` is the source from the place that it names. */
export function explainSyntax(fault: SyntaxFault, at: string): SyntaxAdvice {
  if (isMergeMark(at)) return { what: 'A merge was not finished.', help: AFTER_A_MERGE };
  if (at.startsWith('<!--')) {
    return {
      what: 'An HTML comment is not part of MDX.',
      help: 'Write a note for authors as `{/* text */}`; it is not published.',
      standsAlone: true,
    };
  }
  const address = /^<((?:https?:\/\/|mailto:)[^\s<>]+)>/i.exec(at)?.[1];
  if (address !== undefined) {
    return {
      what: 'An address between `<` and `>` is not part of MDX.',
      help: `Write the address alone, ${address}, or a link: \`[text](${address})\`.`,
      standsAlone: true,
    };
  }
  const tag = /`(<[^`]*>)`/.exec(fault.message)?.[1] ?? '';
  const expected = /for `(<[^`]*>)`/.exec(fault.message)?.[1];
  if (fault.message.startsWith('Expected a closing tag')) {
    return {
      what: `The tag \`${tag}\` is never closed.`,
      standsAlone: true,
      help:
        insteadOf(tag) ??
        `Add \`${tag.replace('<', '</')}\` in the same paragraph, or on a line of its own when \`${tag}\` stands on one; write \`\\<\` for a plain less-than sign.`,
    };
  }
  if (fault.message.startsWith('Unexpected closing tag')) {
    return expected === undefined
      ? {
          what: `The closing tag \`${tag}\` has no opening tag before it.`,
          help: 'Remove it, or add the opening tag; write `\\<` for a plain less-than sign.',
        }
      : {
          what: `The closing tag \`${tag}\` stands where \`${expected}\` is still open.`,
          help: `Close \`${expected}\` first; write \`\\<\` for a plain less-than sign.`,
        };
  }
  const name = /^<[A-Za-z][\w.]*(?=[\s/])/.exec(at)?.[0];
  if (name !== undefined) {
    return {
      what: `The tag \`${name}\` cannot be read to its end.`,
      help: `Write each attribute as \`name="text"\` and end the tag with \`>\` or \`/>\`; write \`\\${name}\` for a plain less-than sign.`,
    };
  }
  if (fault.message.startsWith('Unexpected character after `<`') || at.startsWith('<')) {
    return {
      what: 'A `<` stands here that begins no tag.',
      standsAlone: true,
      help: `Write \`\\${/^<[^\s`]{0,12}/.exec(at)?.[0] ?? '<'}\` or \`&lt;\` for a plain less-than sign, or put code between backticks.`,
    };
  }
  return {
    what: `The parser says: ${fault.message.replace(/\s*\(mdx[^)]*\)$/, '')}.`,
    help: 'Write `\\<` and `\\{` for the plain characters, or put the text between backticks.',
  };
}

/** What to write instead of an element that needs no closing tag in HTML, or that no body may have. */
function insteadOf(tag: string): string | undefined {
  const name = /^<([a-z][a-z0-9]*)/.exec(tag)?.[1] ?? '';
  if (name === 'br' || name === 'wbr') return `Write \`<${name} />\`.`;
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
}
