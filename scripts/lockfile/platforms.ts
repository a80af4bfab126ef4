/** What a lockfile must say of the packages that only another platform installs. */

export interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
  optionalDependencies?: Record<string, string>;
}

export type LockedPackages = Record<string, LockedPackage>;

const operatingSystems: Readonly<Record<string, string>> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const processors: Readonly<Record<string, string>> = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  loong64: 'loong64',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
};
const libraries: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  musl: 'musl',
  linuxmusl: 'musl',
};

/**
 * The entries that a lockfile lacks: optional dependencies of a locked package, at an exact version, that
 * it does not hold. npm leaves them out where its registry is a mirror without the packages of other
 * platforms, and `npm ci` then refuses the lockfile (https://github.com/npm/cli/issues/9846).
 *
 * An entry made here has no digest, since there is nothing to take one of; npm uses the registry's own on
 * the platform that installs it. The platform is read from the package's name.
 *
 * @returns entries by their path in the lockfile; none where it is complete.
 * @throws Error where a name tells no platform: every platform would then want to install the package.
 */
export function missingPlatforms(packages: LockedPackages): LockedPackages {
  const missing: LockedPackages = {};
  for (const [dependent, { dev, optionalDependencies }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (/^\d/.test(version) && lockedVersion(packages, dependent, name) !== version) {
        const path = placeFor({ ...packages, ...missing }, dependent, name);
        missing[path] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
      }
    }
  }
  return missing;
}

/** The version that a package gets of another: npm looks in its own folder, then in each one around it. */
function lockedVersion(
  packages: LockedPackages,
  dependent: string,
  name: string,
): string | undefined {
  let folder = dependent;
  for (;;) {
    const found = packages[place(folder, name)];
    if (found !== undefined || folder === '') {
      return found?.version;
    }
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

function placeFor(packages: LockedPackages, dependent: string, name: string): string {
  const top = place('', name);
  return packages[top] === undefined ? top : place(dependent, name);
}

function place(folder: string, name: string): string {
  return folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
}

function platformOf(name: string): Pick<LockedPackage, 'cpu' | 'libc' | 'os'> {
  const words = name.split(/[^a-z0-9]/);
  const find = (names: Readonly<Record<string, string>>): string[] =>
    words.flatMap((word) => names[word] ?? []).slice(0, 1);
  const platform = { cpu: find(processors), libc: find(libraries), os: find(operatingSystems) };
  if (platform.cpu.length === 0) {
    throw new Error(`The name of ${name} does not tell for which platform it is.`);
  }
  return Object.fromEntries(Object.entries(platform).filter(([, values]) => values.length > 0));
}
