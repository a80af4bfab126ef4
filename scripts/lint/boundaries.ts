/** Keeps the import directions: which file imports which, judged by the table of layers. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { importsOf } from './imports.ts';
import type { Layer } from './layers.ts';

export interface BoundaryFault {
  file: string;
  /** 1-based, like the column of an issue. */
  line: number;
  message: string;
}

/**
 * Every import that runs against the table. Looks at static, type-only, re-exporting and dynamic
 * imports alike: a type that points upward is as much of a knot as a value.
 *
 * @param sources the text of each file by its path from the project's root, with `/` between folders.
 */
export function boundaryFaults(
  sources: ReadonlyMap<string, string>,
  layers: readonly Layer[],
): BoundaryFault[] {
  return [...sources].flatMap(([file, text]) => {
    const layer = layerOf(file, layers);
    if (layer === undefined) {
      return [
        {
          file,
          line: 1,
          message: `${file} is in no layer. Name its folder in scripts/lint/layers.ts.`,
        },
      ];
    }
    return importsOf(file, text).flatMap(({ specifier, line }) => {
      const message = faultOf(file, layer, specifier, layers);
      return message === undefined ? [] : [{ file, line, message }];
    });
  });
}

function layerOf(file: string, layers: readonly Layer[]): Layer | undefined {
  return layers.find(({ files }) =>
    files.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path)),
  );
}

function faultOf(
  file: string,
  layer: Layer,
  specifier: string,
  layers: readonly Layer[],
): string | undefined {
  if (!isRelative(specifier)) {
    return isTest(file) || !forbids(layer, specifier)
      ? undefined
      : `${layer.name} must not import ${specifier}. ${layer.because}`;
  }
  const target = posix.join(posix.dirname(file), specifier);
  const other = layerOf(target, layers);
  if (other === undefined || other === layer || layer.imports.includes(other.name)) {
    return undefined;
  }
  const allowed = layer.imports.length === 0 ? 'only itself' : layer.imports.join(', ');
  return `${layer.name} must not import ${other.name} (${target}). It may import ${allowed}. ${layer.because}`;
}

/** A unit test may read fixtures from disk; its layer's direction holds for it all the same. */
function isTest(file: string): boolean {
  return /\.test\.ts$/.test(file);
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('./') || specifier.startsWith('../');
}

function forbids(layer: Layer, specifier: string): boolean {
  // `fs` and `node:fs` are one module; only the second spelling is in the table.
  const name = isBuiltin(specifier) ? `node:${specifier.replace(/^node:/, '')}` : specifier;
  return (layer.forbids ?? []).some((entry) =>
    entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry,
  );
}
