import type { Element, ElementContent } from 'hast';

/** A picture as the page will load it: the public address (hashed, with the base path) and its size in pixels. */
export interface ImageAsset {
  src: string;
  width: number;
  height: number;
}

/** What an author may write in one attribute of a component. */
export interface AttributeRule {
  /**
   * `text` is any quoted text, `flag` is written without a value, `choice` is one of `values`, and `image` is the
   * path of a picture beside the postmortem, which is resolved before the component sees it.
   */
  kind: 'text' | 'flag' | 'choice' | 'image';
  required?: boolean;
  values?: readonly string[];
}

/** One use of a component in a body: attributes that passed their rules, and safe content. */
export interface ComponentUse {
  /** The quoted texts by attribute name; absent where the author wrote none. */
  text: Readonly<Record<string, string>>;
  flags: ReadonlySet<string>;
  images: Readonly<Record<string, ImageAsset>>;
  children: ElementContent[];
  /** True when it stands within a line of text, so that only phrasing content may come out of it. */
  inline: boolean;
}

/** A component that an author may use in a body: its attributes as data, and a pure function to HTML. */
export interface Component {
  attributes: Readonly<Record<string, AttributeRule>>;
  /** False for a component that has no content, such as a figure. */
  content: boolean;
  /** True when it may stand within a line of text. */
  inline: boolean;
  /** True when its content is for the internal audience, and is left out of a public rendering altogether. */
  internal?: boolean;
  /** A correct use, for help texts. */
  example: string;
  render(use: ComponentUse): Element;
}

export type ComponentTable = Readonly<Record<string, Component>>;
