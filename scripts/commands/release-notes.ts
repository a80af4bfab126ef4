/** The text below the heading of a version (`## 1.2.0`, with a date or brackets or not); null where there is none. */
export function sectionOf(changelog: string, version: string): string | null {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => /^\[?v?([\d.]+(?:-[\w.]+)?)/.exec(text)?.[1] === version);
  return section === undefined ? null : section.slice(section.indexOf('\n') + 1).trim();
}
