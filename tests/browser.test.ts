import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterEach, expect, it, vi } from 'vitest';
import { browserLaunch, findBrowser } from '../scripts/browser.ts';

afterEach(() => vi.unstubAllEnvs());

it('starts the browser that it found', async () => {
  const browser = await chromium.launch(await browserLaunch());
  try {
    const page = await browser.newPage();
    expect(await page.evaluate(() => 6 * 7)).toBe(42);
  } finally {
    await browser.close();
  }
});

it('uses the browser that CHROME_PATH names', async () => {
  const chosen = (await browserLaunch()).executablePath;
  vi.stubEnv('CHROME_PATH', chosen);
  vi.stubEnv('PATH', '');
  expect(await findBrowser()).toBe(chosen);
});

it('says so when CHROME_PATH names none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-browser-'));
  try {
    // Ubuntu's stand-in for a browser that is not installed answers like this.
    const file = join(folder, 'chromium-browser');
    writeFileSync(file, '#!/bin/sh\necho "requires the chromium snap to be installed"\nexit 1\n');
    chmodSync(file, 0o755);
    const missing = join(folder, 'missing');
    // Windows opens a window when a browser is asked for its version, so there only the file is looked for.
    for (const path of process.platform === 'win32' ? [missing] : [file, missing]) {
      vi.stubEnv('CHROME_PATH', path);
      await expect(browserLaunch()).rejects.toThrow(
        `CHROME_PATH is ${path}, which is no browser that starts. Mend or unset it.`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
