import type { LockedPackage } from './platforms.ts';

/** Licences under which a dependency may come, and why each is no burden for whoever uses Causebook. */
const ALLOWED_LICENCES: Readonly<Record<string, string>> = {
  '0BSD': 'permissive',
  'Apache-2.0': 'permissive',
  'BSD-2-Clause': 'permissive',
  'BSD-3-Clause': 'permissive',
  'BlueOak-1.0.0': 'permissive',
  'CC0-1.0': 'public domain',
  ISC: 'permissive',
  MIT: 'permissive',
  'Python-2.0': 'permissive',
  Zlib: 'permissive',
  'OFL-1.1': 'fonts, which are served unchanged',
  'MPL-2.0': 'copyleft by file; used unchanged',
  'LGPL-3.0-or-later': 'libvips, a library of its own that the image tool of Astro loads',
};

/** The packages whose licence is not on the list, or not said, with what they say. */
export function unlicensed(
  packages: Readonly<Record<string, LockedPackage & { license?: string }>>,
): string[] {
  return Object.entries(packages).flatMap(([path, { license, optional, os, cpu, libc }]) => {
    if (path === '') return [];
    // Of a package for another system npm knows no more than its name; its siblings are looked at.
    if (license === undefined) {
      const elsewhere = optional === true && Boolean(os ?? cpu ?? libc);
      return elsewhere ? [] : [`${path}: says no licence`];
    }
    return isAllowed(license) ? [] : [`${path}: ${license}`];
  });
}

/** An expression of SPDX: of alternatives one has to be on the list, of parts that hold together all. */
function isAllowed(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => Object.hasOwn(ALLOWED_LICENCES, part)));
}
