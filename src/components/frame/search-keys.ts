// `/` and Ctrl/Cmd-K lead to the search from every page: into the field where the page has one, else to the search
// page with the field focused.

const FLAG = 'causebook:focus-search';
const field = () => document.querySelector<HTMLInputElement>('main input[type="search"]');
const link = document.querySelector<HTMLAnchorElement>('.search-link');

const focus = (input: HTMLInputElement) => {
  input.focus();
  input.select();
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

document.addEventListener('keydown', (event) => {
  const combined = event.ctrlKey || event.metaKey;
  const slash = event.key === '/' && !combined && !event.altKey && !isTyping(event.target);
  const k = event.key.toLowerCase() === 'k' && combined && !event.altKey && !event.shiftKey;
  if (!slash && !k) return;
  event.preventDefault();
  const input = field();
  if (input) return focus(input);
  try {
    sessionStorage.setItem(FLAG, '1');
  } catch {
    // Without storage the search page opens all the same.
  }
  link?.click();
});

link?.addEventListener('click', () => {
  try {
    sessionStorage.setItem(FLAG, '1');
  } catch {
    // As above.
  }
});

try {
  if (sessionStorage.getItem(FLAG)) {
    sessionStorage.removeItem(FLAG);
    const input = field();
    if (input) focus(input);
  }
} catch {
  // As above.
}
