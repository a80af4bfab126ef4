// The button steps through automatic, light and dark, and says which one holds.

const KEY = 'causebook:theme';
const THEMES = ['auto', 'light', 'dark'];
const NAMES: Record<string, string> = { auto: 'as the system', light: 'light', dark: 'dark' };

const root = document.documentElement;
const current = () => root.dataset['theme'] ?? 'auto';

for (const button of document.querySelectorAll<HTMLButtonElement>('.theme-switch')) {
  const say = () => {
    const name = `Theme: ${NAMES[current()]}`;
    button.setAttribute('aria-label', name);
    button.title = name;
  };
  say();
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length] ?? 'auto';
    if (next === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Without storage the choice holds for this page.
    }
    say();
  });
}
