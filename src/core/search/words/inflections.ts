const ENDS_SHORT = /[^aeiou][aeiou][bdglmnprt]$/;

/**
 * A word and its forms, of which a list of words may have any one: `deploy`, `deploys`, `deployed`, `deploying`. Some
 * that no text has are among them, which does no harm where they are only compared with what somebody typed.
 */
export function inflectionsOf(word: string): string[] {
  const forms = new Set([word]);
  for (const base of basesOf(word)) {
    const open = base.endsWith('e') ? base.slice(0, -1) : base;
    forms.add(base).add(`${base}s`).add(`${open}ed`).add(`${open}ing`);
    if (/[sxzh]$/.test(base)) forms.add(`${base}es`);
    if (/t$/.test(open)) forms.add(`${open}ion`);
    if (/[^aeiou]y$/.test(base))
      forms.add(`${base.slice(0, -1)}ies`).add(`${base.slice(0, -1)}ied`);
    if (ENDS_SHORT.test(base)) {
      const doubled = base + base.charAt(base.length - 1);
      forms.add(`${doubled}ed`).add(`${doubled}ing`);
    }
  }
  return [...forms];
}

/** What a word may be a form of. */
function basesOf(word: string): string[] {
  if (/.{2}ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  if (/.{3}ation$/.test(word)) {
    return [`${word.slice(0, -3)}e`, `${word.slice(0, -5)}e`, word.slice(0, -5)];
  }
  if (/.{3}tion$/.test(word)) return [word.slice(0, -3), `${word.slice(0, -3)}e`];
  const [, open] = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word) ?? [];
  if (open !== undefined && open.length > 2) {
    const single = /([^aeiou])\1$/.test(open) ? [open.slice(0, -1)] : [];
    return [open, `${open}e`, ...single];
  }
  if (/.{2}(?:[sxz]|[cs]h)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return /.{2}[^su]s$/.test(word) ? [word.slice(0, -1)] : [word];
}
