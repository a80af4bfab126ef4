import type { Audience } from '../../audience.ts';
import type { IssueCode } from '../../codes/index.ts';
import type { ComponentTable, ImageAsset } from './component.ts';
import type { Highlighter } from './highlight.ts';

/** A heading of the body, for the table of contents. `text` is plain. */
export interface Heading {
  depth: 2 | 3 | 4 | 5 | 6;
  id: string;
  text: string;
}

/** Why a link or a picture of a body cannot be shown: a full sentence, and the next step. */
export interface Refusal {
  code: IssueCode;
  problem: string;
  help: string;
}

/** What a body is rendered with. */
export interface BodyContext {
  /** Path of the file, as shown in issues. */
  file: string;
  /** Line of the file on which the body begins, from 1. */
  firstLine: number;
  components: ComponentTable;
  audience: Audience;
  /** Turns the path of a picture, as written, into its public address and size. Never called for another origin. */
  resolveImage(src: string): ImageAsset | Refusal;
  /** Turns a relative address, as written, into that of a page. Never called for http, https, mailto or `#id`. */
  resolveLink(href: string): string | Refusal;
  /** Without one, code is shown without colours. */
  highlighter?: Pick<Highlighter, 'highlight'>;
  /** Ids that the page uses itself, or patterns of them: no heading of the body gets one of these. */
  reservedIds?: readonly (string | RegExp)[];
}

/** A body, ready to be set into a page. */
export interface Body {
  html: string;
  headings: Heading[];
  /** Plain text for search and similarity: one line a block, without labels that the renderer adds. */
  text: string;
  words: number;
  /** Addresses of the links, as the page has them, in order and each once. */
  links: string[];
  /** Paths of the pictures, as written, in order and each once. */
  images: string[];
  /** True when the source has an Internal passage, whether or not this rendering shows it. */
  hasInternal: boolean;
}

/** A body that shows nothing. */
export const EMPTY_BODY: Body = {
  html: '',
  headings: [],
  text: '',
  words: 0,
  links: [],
  images: [],
  hasInternal: false,
};
