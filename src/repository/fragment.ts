/** The place on a page that an address names; one that is not encoded as addresses are stands as it is written. */
export function decodedFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
