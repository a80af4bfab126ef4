/** Where a Chrome or Chromium usually is, by system: data, in order of preference. */
import { join } from 'node:path';

/** Names to look for along the search path. */
export const browserCommands: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/**
 * Files that an ordinary installation leaves, for the systems whose installers touch no search path.
 *
 * @param environment the process environment; Windows names its program folders there.
 */
export function browserFiles(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'darwin') {
    const applications = ['/Applications', join(environment.HOME ?? '', 'Applications')];
    const programs = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return programs.flatMap((name) =>
      applications.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    // Edge is last, but every Windows has it.
    const programs = [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return programs.flatMap((program) => folders.map((folder) => join(folder, ...program)));
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
}
