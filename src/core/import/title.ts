import type { Placed } from './outline.ts';
import { kindsOf, withoutNote } from './section-title.ts';

const PREFIX =
  /^\s*(?:(?:an?|the|our|my)\s+(?:\w+\s+)?(?=post))?(?:0x[0-9a-f]+\.?\s*)?(?:(?:incident|web stack|my first|outage|service)?\s*(?:post[\s-]?mortem|postmoterm|postmorterm)(?:\s+(?:report|analysis|of|on|for))?|incident report|incident postmortem)\s*(?:#?\d+\s*)?(?::|[-–—|]|\.)\s*/i;
/** A word that says nothing of an incident. In one pattern for all words, a title could be read in a million ways. */
const GENERIC =
  /^(?:0x\w+|(?:my|first|the|a|an|of|our|issue|incident|summary|report|post|mortem|post-?m\w{3,6}m|project|debugging|analysis|example|on|call|humor|readme|template|case|study|review|introduction|overview)?\d*)$/i;

/** The title of a document without "Postmortem:" before it; null where it has none, or only a generic one. */
export function readTitle(
  lines: readonly Placed[],
  fields: Readonly<Record<string, unknown>>,
): { title: string; line: number; sure: 'stated' | 'inferred' } | null {
  const field = fields['title'];
  if (typeof field === 'string' && meaningful(field))
    return { title: strip(field), line: 1, sure: 'stated' };
  const candidates = lines.slice(0, 14);
  for (const [index, line] of candidates.entries()) {
    const before = candidates[index - 1];
    // What heads a day or a part of the timeline heads no document.
    if (before?.within.includes('timeline') && line.within.includes('timeline')) continue;
    if (line.kind === 'heading' && meaningful(line.text))
      return { title: strip(line.text), line: line.line, sure: 'stated' };
    const called = CALLED.exec(line.text)?.[1];
    if (called && line.kind === 'text' && line.opens && meaningful(called))
      return { title: strip(called), line: line.line, sure: 'stated' };
    // A text that was pasted without blank lines may say "Postmortem", and below it what of.
    const named = PREFIX.test(line.text) && (before?.opens ?? true) && !before?.title;
    const standsAlone = (line.opens || named) && line.listDepth === 0 && line.kind === 'text';
    if (
      line.label !== '' &&
      !line.title &&
      /^(?:title|incident|incident title|postmortem title|subject|name)$/i.test(line.label) &&
      meaningful(line.content)
    ) {
      return { title: strip(line.content), line: line.line, sure: 'stated' };
    }
    if (!standsAlone || line.text.length > 110 || !meaningful(line.text)) continue;
    const heads =
      line.boldLead >= line.text.length - 1 ||
      PREFIX.test(line.text) ||
      (index === 0 &&
        !/[.;,:]$|^["“].*["”]$/.test(line.text) &&
        line.text.split(/\s+/).length <= 14);
    if (heads && !/^[^:]{2,30}:\s*\S/.test(strip(line.text).replace(/^the/i, '')))
      return { title: strip(line.text), line: line.line, sure: 'stated' };
    if (PREFIX.test(line.text)) return { title: strip(line.text), line: line.line, sure: 'stated' };
  }
  return null;
}

/** "Title: A dark pier" says so itself. */
const CALLED = /^(?:incident |postmortem )?title\s*:\s*(\S.{3,})$/i;

function meaningful(text: string): boolean {
  const title = strip(text);
  if (title.length < 4 || isGeneric(title)) return false;
  if (PREFIX.test(text) && NAMES_FAILURE.test(title)) return true;
  return kindsOf(withoutNote(title.replace(/:$/, '')), 1).length === 0;
}

const isGeneric = (title: string): boolean =>
  title
    .replace(/\bpost-(?=m)/gi, 'post')
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => GENERIC.test(word));

/** "Postmortem: Web Stack Debugging Outage" names the outage, though each of its words may stand in the title of a section. */
const NAMES_FAILURE = /\s(?:outage|downtime|failure|crash)\b/i;

/** Takes off what says only that this is a postmortem. */
export function strip(text: string): string {
  const without = text.replace(/^[^\p{L}\p{N}"'“(]+/u, '').replace(PREFIX, '');
  const title = (without.trim() === '' ? text : without)
    .replace(/\s*\{#[\w-]+\}\s*$/, '')
    .replace(/[\s:]+$/, '')
    .replace(/[^\p{L}\p{N})!?.'"”’%]+$/u, '')
    .trim();
  return title.length <= 120 ? title : `${title.slice(0, 117).replace(/\s+\S*$/, '')}...`;
}
