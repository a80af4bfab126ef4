import type { AddressFault } from './address.ts';
import type { Walk } from './walk.ts';

/** Reports an address that no reader may follow, and how to write one that they may. */
export function refuseAddress(
  walk: Walk,
  fault: AddressFault,
  address: string,
  offset: number,
): void {
  const shown = quoted(address);
  if (fault === 'protocol-relative') {
    walk.findings.report(
      'body-url-scheme',
      offset,
      `The address ${shown} leads to another site without a scheme.`,
      `Write it with its scheme: \`https:${address.replace(/[\\]|%5C/gi, '/').slice(0, 60)}\`.`,
    );
  } else if (fault === 'unreadable') {
    walk.findings.report('body-url-scheme', offset, `The address ${shown} cannot be read as one.`);
  } else {
    walk.findings.report(
      'body-url-scheme',
      offset,
      `The address ${shown} has a scheme that is not allowed.`,
      'Use http, https, mailto or a relative address; a relative one with a colon in it begins with `./`.',
    );
  }
}

/** An address for a message: without what hides in it, and not too long. */
export const quoted = (address: string): string => {
  const plain = address.replace(/[\p{Cc}\p{Cf}]/gu, '�');
  return `\`${plain.length > 60 ? `${[...plain].slice(0, 59).join('')}…` : plain}\``;
};
