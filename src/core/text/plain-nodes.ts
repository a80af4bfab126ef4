/** A part of plain YAML, with where it stands in the text: from its first character to after its last. */
export type PlainNode =
  | { kind: 'map'; from: number; to: number; entries: Map<string, PlainEntry> }
  | { kind: 'list'; from: number; to: number; items: PlainNode[] }
  | { kind: 'scalar'; from: number; to: number; value: PlainValue };

/** A key of a mapping, where it begins, and its value. */
export interface PlainEntry {
  keyFrom: number;
  node: PlainNode;
}

/** What a text, a number or a word stands for. */
export type PlainValue = string | number | boolean | null;

/** The value as plain data. */
export function plainData(node: PlainNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainData);
  return Object.fromEntries(
    [...node.entries].map(([key, { node: value }]) => [key, plainData(value)]),
  );
}

/** The part at `path`; undefined where there is none. */
export function plainAt(root: PlainNode, path: readonly PropertyKey[]): PlainNode | undefined {
  let node: PlainNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.node;
    else if (node?.kind === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** Where the value at `path` begins, or its key; for a path that is absent, its nearest ancestor. */
export function plainOffset(
  root: PlainNode,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): number {
  let node = root;
  let offset = root.from;
  for (const [depth, step] of path.entries()) {
    if (node.kind === 'map') {
      const entry = node.entries.get(String(step));
      if (!entry) return offset;
      const wantsKey = part === 'key' && depth === path.length - 1;
      // An empty value has no width; its key says more.
      const isEmpty = entry.node.from === entry.node.to;
      offset = wantsKey || isEmpty ? entry.keyFrom : entry.node.from;
      node = entry.node;
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)];
      if (!item) return offset;
      offset = item.from;
      node = item;
    } else return offset;
  }
  return offset;
}
