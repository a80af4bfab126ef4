import type { Issue } from '../../issue.ts';
import type { Findings } from './findings.ts';
import { withoutExpressions } from './mask.ts';
import { explainSyntax, parse, type SyntaxFault } from './parse.ts';

type Tree = Exclude<ReturnType<typeof parse>, SyntaxFault>;

/** So many faults are enough for one time: each has the body parsed once more. */
const MOST_FAULTS = 10;

/** Of a longer body one fault is named: to parse 100,000 characters of open tags takes two seconds each time. */
const MOST_CHARACTERS = 20_000;

/**
 * Names what keeps the parser from reading a body. A tag with an expression in it is a syntax error for the parser,
 * which must not see the expression: so the body is read again with something harmless in the place of every one,
 * only to name the fault, by `render`.
 *
 * The parser stops at the first sign that it cannot read. Where that sign stands alone, such as the one of `<5 ms`, it
 * is left out and the rest is read: an author with three of them shall not come back three times.
 */
export function reportSyntax(
  source: string,
  masked: string,
  fault: SyntaxFault,
  findings: Findings,
  render: (masked: string, tree: Tree) => void,
): void {
  for (const everywhere of [false, true]) {
    const harmless = withoutExpressions(source, masked, everywhere);
    const again = harmless === masked ? fault : parse(harmless);
    if ('children' in again) {
      render(harmless, again);
      if (findings.issues().some(isExpression)) return;
    }
  }
  let rest = masked;
  let next: ReturnType<typeof parse> = fault;
  for (let faults = 0; faults < MOST_FAULTS && !('children' in next); faults += 1) {
    const offset = offsetOf(source, next);
    const { what, help, standsAlone } = explainSyntax(next, source.slice(offset, offset + 200));
    findings.report('body-syntax', offset, what, help);
    if (!standsAlone || rest[offset] !== '<' || rest.length > MOST_CHARACTERS) return;
    rest = `${rest.slice(0, offset)} ${rest.slice(offset + 1)}`;
    next = parse(rest);
  }
}

const isExpression = ({ code }: Issue): boolean =>
  code === 'body-expression' || code === 'body-spread' || code === 'body-attribute-expression';

function offsetOf(source: string, { line, column }: SyntaxFault): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const end = source.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, source.length);
}
