import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findChromium } from './find-chromium.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telltale-chromium-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the browser for the stories', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    const named = join(folder, 'my-browser');
    writeFileSync(named, '', { mode: 0o755 });
    expect(findChromium({ CHROMIUM_PATH: named, PATH: '' })).toBe(named);
  });

  it('is none when CHROMIUM_PATH names something that cannot be run, whatever else is installed', () => {
    const named = join(folder, 'no-browser');
    writeFileSync(named, '', { mode: 0o644 });
    writeFileSync(join(folder, 'chromium'), '', { mode: 0o755 });
    expect(findChromium({ CHROMIUM_PATH: named, PATH: folder })).toBeUndefined();
  });

  it('is found in the PATH', () => {
    writeFileSync(join(folder, 'chromium'), '', { mode: 0o755 });
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'));
  });
});
