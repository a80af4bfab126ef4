/** What a source file imports. */
import ts from 'typescript';

export interface Import {
  specifier: string;
  /** 1-based. */
  line: number;
}

/**
 * The modules that a .ts, .astro or .mdx file names in an import, an export from, an import type or
 * an import() of a literal. TypeScript's own scanner finds them, so that one within a comment or a
 * string is none.
 */
export function importsOf(file: string, text: string): Import[] {
  const code = codeOf(file, text);
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: code.slice(0, pos).split('\n').length,
  }));
}

/** The TypeScript of a file, all else blanked out so that every line keeps its number. */
function codeOf(file: string, text: string): string {
  if (file.endsWith('.astro')) {
    return keep(
      text,
      /^---\r?\n(?<code>[\s\S]*?)^---\s*$|<script\b[^>]*>(?<script>[\s\S]*?)<\/script>/gm,
    );
  }
  if (file.endsWith('.mdx')) {
    return keep(text, /^(?<code>(?:import|export)\b.*)$/gm);
  }
  return text;
}

/** Blanks what is outside the named groups of a pattern. */
function keep(text: string, pattern: RegExp): string {
  let kept = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const code = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? '';
    const start = match.index + match[0].indexOf(code);
    kept += blank(text.slice(end, start)) + code;
    end = start + code.length;
  }
  return kept + blank(text.slice(end));
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}
