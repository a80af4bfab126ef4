import { describe, expect, it } from 'vitest';
import { missingPlatforms } from './platforms.ts';

describe('the packages that a lockfile lacks', () => {
  it('are none where every platform is there', () => {
    const packages = {
      'node_modules/tool': {
        version: '2.0.0',
        optionalDependencies: { '@tool/linux-x64': '2.0.0' },
      },
      'node_modules/@tool/linux-x64': { version: '2.0.0', optional: true },
    };
    expect(missingPlatforms(packages)).toEqual({});
  });

  it('are added with the platform that their name tells', () => {
    const packages = {
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: {
          '@tool/cli-windows-arm64': '2.0.0',
          'tool-linux-x64-musl': '2.0.0',
          'tool-wasm32-wasi': '2.0.0',
        },
      },
    };
    expect(missingPlatforms(packages)).toEqual({
      'node_modules/@tool/cli-windows-arm64': {
        version: '2.0.0',
        cpu: ['arm64'],
        os: ['win32'],
        dev: true,
        optional: true,
      },
      'node_modules/tool-linux-x64-musl': {
        version: '2.0.0',
        cpu: ['x64'],
        libc: ['musl'],
        os: ['linux'],
        dev: true,
        optional: true,
      },
      'node_modules/tool-wasm32-wasi': {
        version: '2.0.0',
        cpu: ['wasm32'],
        dev: true,
        optional: true,
      },
    });
  });

  it('go beside their dependent where another version has the place', () => {
    const packages = {
      'node_modules/tool': {
        version: '2.0.0',
        optionalDependencies: { 'tool-darwin-x64': '2.0.0' },
      },
      'node_modules/tool-darwin-x64': { version: '1.0.0', optional: true },
    };
    expect(Object.keys(missingPlatforms(packages))).toEqual([
      'node_modules/tool/node_modules/tool-darwin-x64',
    ]);
  });

  it('must tell their platform', () => {
    const packages = { 'node_modules/tool': { optionalDependencies: { 'tool-extra': '1.0.0' } } };
    expect(() => missingPlatforms(packages)).toThrow(
      'The name of tool-extra does not tell for which platform it is.',
    );
  });
});
