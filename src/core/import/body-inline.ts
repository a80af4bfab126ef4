import type { PhrasingContent } from 'mdast';
import type { Placed } from './outline.ts';

/** What the cleaning of a body needs to know of the whole document, and what it leaves behind. */
export interface Cleaning {
  images: { url: string; line: number }[];
  /** The addresses of references, by their identifiers. */
  definitions: ReadonlyMap<string, string>;
  /** Lines that head a section, by their numbers. */
  titles: ReadonlyMap<number, Placed>;
}

/** Cleans what stands in a line: without HTML and images, and of links that lead nowhere only their text. */
export function inline(
  children: readonly PhrasingContent[],
  cleaning: Cleaning,
): PhrasingContent[] {
  return children.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'html':
        return [];
      case 'image':
        cleaning.images.push({ url: node.url, line: node.position?.start.line ?? 1 });
        return [];
      case 'imageReference':
        cleaning.images.push({
          url: cleaning.definitions.get(node.identifier) ?? node.identifier,
          line: node.position?.start.line ?? 1,
        });
        return [];
      case 'linkReference':
        return linked(
          cleaning.definitions.get(node.identifier) ?? '',
          inline(node.children, cleaning),
        );
      case 'link':
        return linked(node.url, inline(node.children, cleaning));
      default: {
        if (!('children' in node)) return [node];
        const inner = inline(node.children as PhrasingContent[], cleaning);
        return inner.length > 0 ? [{ ...node, children: inner } as PhrasingContent] : [];
      }
    }
  });
}

/** Links into the folder that the document came from lead nowhere now: their text stays. */
function linked(url: string, children: PhrasingContent[]): PhrasingContent[] {
  if (children.length === 0) return [];
  const safe = /^https?:\/\/[^\s<>{}]+$/i.test(url) && URL.canParse(url);
  return safe ? [{ type: 'link', url, children }] : children;
}

/** Whether nothing is left that a reader could see. */
export const blank = (children: readonly PhrasingContent[]) =>
  children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
