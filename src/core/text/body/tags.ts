/** Where an attribute stands in the source of its tag: offsets of its name and of its value. */
export interface AttributePlace {
  name: number;
  /** Offset of the quote that opens the value; absent for an attribute without one. */
  value?: number;
}

/**
 * The places of the attributes of the tag that begins at `start` (on its `<`), in order; the parser names none.
 * The tag is known to be well-formed, so a reader this small will do.
 */
export function attributePlaces(source: string, start: number): AttributePlace[] {
  const places: AttributePlace[] = [];
  let at = start + 1;
  at += /^[^\s/>"'=]*/.exec(source.slice(at, at + 200))?.[0].length ?? 0;
  while (at < source.length) {
    const character = source[at] ?? '';
    if (/\s/.test(character)) at += 1;
    else if (character === '>' || character === '/') break;
    else {
      const place: AttributePlace = { name: at };
      while (at < source.length && !/[\s=/>]/.test(source[at] ?? '')) at += 1;
      let next = at;
      while (/\s/.test(source[next] ?? '')) next += 1;
      if (source[next] === '=') {
        next += 1;
        while (/\s/.test(source[next] ?? '')) next += 1;
        place.value = next;
        const close = source.indexOf(source[next] ?? '', next + 1);
        at = close === -1 ? source.length : close + 1;
      }
      places.push(place);
    }
  }
  return places;
}
