import type { PlainNode, PlainValue } from './plain-nodes.ts';

const DOUBLE = /"(?:[^"\\]|\\["\\/])*"/y;
const SINGLE = /'(?:[^']|'')*'/y;
const WORD = /[A-Za-z_][\w.-]*(?: +[A-Za-z_][\w.-]*)*/g;
const FLOW = new RegExp(`\\[(?: *${WORD.source}(?: *, *${WORD.source})*)? *\\]`, 'y');
/** What begins no plain text, or begins one only sometimes. */
const INDICATOR = /[-?:,[\]{}#&*!|>'"%@`]/;

const WHOLE = /^\d{1,15}$/;
const DECIMAL = /^\d{1,15}\.\d{1,15}$/;
/** Begins as a number, a date or a time does; whether it is one the other reader says. */
const NUMBER_LIKE = /^[-+.]?\d*\.?\d*(?:[eE][-+]?\d+)?$|^0[ox]|^[-+]?\.(?:inf|nan)$/i;

/**
 * Reads the value between two offsets of one line, which a comment may follow: a text, a number or a list of words in
 * brackets. Null for what the slower reader has to read.
 */
export function inline(text: string, from: number, end: number): PlainNode | null {
  switch (text[from]) {
    case '"':
      return delimited(text, from, end, DOUBLE, (written) => ({
        value: written.slice(1, -1).replace(/\\(.)/g, '$1'),
      }));
    case "'":
      return delimited(text, from, end, SINGLE, (written) => ({
        value: written.slice(1, -1).replaceAll("''", "'"),
      }));
    case '[':
      return delimited(text, from, end, FLOW, (written) => ({ words: written }));
    default:
      return plain(text, from, end);
  }
}

function delimited(
  text: string,
  from: number,
  end: number,
  pattern: RegExp,
  read: (written: string) => { value: string } | { words: string },
): PlainNode | null {
  pattern.lastIndex = from;
  const written = pattern.exec(text)?.[0];
  if (written === undefined || from + written.length > end) return null;
  const to = from + written.length;
  if (!/^(?: *$| +#)/.test(text.slice(to, end))) return null;
  const found = read(written);
  if ('value' in found) return { kind: 'scalar', from, to, value: found.value };
  const items: PlainNode[] = [];
  for (const { 0: word, index } of found.words.matchAll(WORD)) {
    const value = plainValue(word);
    if (value === undefined) return null;
    items.push({ kind: 'scalar', from: from + index, to: from + index + word.length, value });
  }
  return { kind: 'list', from, to, items };
}

function plain(text: string, from: number, end: number): PlainNode | null {
  if (INDICATOR.test(text[from] ?? '')) return null;
  let written = text.slice(from, end);
  const comment = written.indexOf(' #');
  // `Rollback of #512`: the other reader says that this cuts the text off.
  if (comment !== -1 && /\S/.test(written[comment + 2] ?? '')) return null;
  if (comment !== -1) written = written.slice(0, comment);
  written = written.replace(/ +$/, '');
  if (/:(?: |$)/.test(written)) return null;
  const value = plainValue(written);
  return value === undefined ? null : { kind: 'scalar', from, to: from + written.length, value };
}

/** What a plain text stands for in YAML's core schema; undefined where the other reader is to say. */
function plainValue(written: string): PlainValue | undefined {
  if (/^(?:~|null)$/i.test(written)) return /^(?:~|null|Null|NULL)$/.test(written) ? null : written;
  if (/^(?:true|false)$/i.test(written))
    return /^(?:true|True|TRUE)$/.test(written)
      ? true
      : /^(?:false|False|FALSE)$/.test(written)
        ? false
        : written;
  if (WHOLE.test(written) || DECIMAL.test(written)) return Number(written);
  return NUMBER_LIKE.test(written) ? undefined : written;
}
