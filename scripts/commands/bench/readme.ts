const BEGIN = '<!-- npm run bench -- --readme writes from here -->';
const END = '<!-- to here -->';

/** Puts the tables of a run into a text, between its two marks. Throws where they are not there. */
export function placeTables(text: string, tables: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin === -1 || end < begin) {
    throw new Error(
      `README.md has no place for the tables: a line "${BEGIN}", and after it one "${END}".`,
    );
  }
  return `${text.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${text.slice(end)}`;
}
