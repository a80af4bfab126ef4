/**
 * Runs in the head before anything is drawn: says that scripts run, so that what needs one has its place from the
 * start, and sets the theme that the reader chose, so that none flashes first. Kept short, because every page has it.
 */
export const FIRST_PAINT =
  "(d=>{d.classList.add('js');try{const t=localStorage.getItem('causebook:theme');" +
  "if(t==='light'||t==='dark')d.dataset.theme=t}catch{}})(document.documentElement)";

/** The hash by which a content security policy lets it run. */
export const FIRST_PAINT_HASH: Promise<`sha256-${string}`> = crypto.subtle
  .digest('SHA-256', new TextEncoder().encode(FIRST_PAINT))
  .then((digest) => `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` as const);
