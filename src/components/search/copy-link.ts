const SAID_MS = 2500;

/** Copies the page's address, and says in the button whether that worked: not every browser allows it. */
export async function copyLink(button: HTMLButtonElement): Promise<void> {
  const said = button.querySelector('.search-copied');
  let outcome = 'Copied';
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    outcome = 'Copy it from the address bar';
  }
  if (said) said.textContent = outcome;
  window.setTimeout(() => said?.replaceChildren(), SAID_MS);
}
