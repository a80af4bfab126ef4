import type { ElementContent, Root } from 'hast';
import { excerpt } from './findings.ts';
import { refuseSpacedImages } from './image.ts';
import { jsxElement } from './jsx.ts';
import { markdownElement } from './markdown.ts';
import { bracesIn, expressionEnd, hasBrace, unmaskProse } from './mask.ts';
import { endOf, type Place, refuseInvisible, startOf, type Walk } from './walk.ts';

/** Builds what stands for one node of the parser's tree. What is not known is refused. */
export function renderNode(
  walk: Walk,
  node: Root['children'][number],
  place: Place,
): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: proseText(walk, node.value, startOf(node), endOf(node)) }];
    case 'element':
      return markdownElement(walk, node, place);
    case 'mdxJsxFlowElement':
      return jsxElement(walk, node, place);
    case 'mdxJsxTextElement':
      return jsxElement(walk, node, { inline: true, flow: false });
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isComment(node.value)) refuseExpression(walk, startOf(node));
      return [];
    case 'mdxjsEsm':
      walk.findings.report('body-import-export', startOf(node));
      return [];
    default:
      walk.findings.report(
        'body-unknown-node',
        startOf(node),
        `The body holds a part of kind \`${node.type}\`, which Causebook does not know.`,
      );
      return [];
  }
}

const isComment = (expression: string): boolean =>
  /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)+$/.test(expression);

/** The text of a node of prose, with its expressions refused and its hidden characters put back. */
function proseText(walk: Walk, value: string, start: number, end: number): string {
  if (hasBrace(value)) {
    for (const offset of bracesIn(walk.masked, start, end)) refuseExpression(walk, offset);
  }
  refuseSpacedImages(walk, start, end);
  const shown = unmaskProse(value);
  refuseInvisible(walk, shown, start);
  return shown;
}

function refuseExpression(walk: Walk, offset: number): void {
  const { source, findings } = walk;
  if (findings.isRefused(offset)) return;
  const end = expressionEnd(source, offset);
  const isClosed = source[end - 1] === '}';
  const text = isClosed ? excerpt(source, offset, end) : '{';
  findings.report(
    'body-expression',
    offset,
    isClosed
      ? `The body holds the expression \`${text}\`.`
      : 'A `{` stands here, which opens an expression.',
    `Write the value itself; write \`\\${text}\` to show it as it is, or put it between backticks. A note for authors is written \`{/* text */}\`.`,
  );
  findings.refuseRange(offset, end);
}
