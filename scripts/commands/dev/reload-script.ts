/** Below the base: what the pages of the dev server hear of changes by. No path of a site begins like this. */
export const CHANGES = '~changes';
export const RELOAD_SCRIPT = '~reload.js';

/**
 * Runs in the browser: asks for the page again when the server has something newer than what this page was made of.
 * It is a file of its own, because the policy of a page allows no script within it.
 */
export const reloadScript = (base: string): string => `
const made = new URL(document.currentScript.src).searchParams.get('made');
new EventSource(${JSON.stringify(base + CHANGES)}).onmessage = ({ data }) => {
  if (data !== made) location.reload();
};
`;

/** A page that hears of changes; `made` tells of what it was made. */
export const withReload = (html: string, base: string, made: string): string =>
  html.replace(/(?=<\/body>)|$/, `<script src="${base}${RELOAD_SCRIPT}?made=${made}"></script>`);
