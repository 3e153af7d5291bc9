import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findFreePorts, waitFor } from '@freelance/testing';
import { axeFindings, browserPath, faultsOf, HOW_TO_INSTALL, isTooWide, startBrowser } from './browser';

const WORKSPACE = join(__dirname, '../../..');
const itInBrowser = browserPath() ? it : it.skip;
const title = browserPath() ? '' : ` (skipped: ${HOW_TO_INSTALL})`;

describe('the gallery of parts', () => {
  let server: ChildProcess | undefined;
  let browser: Browser | undefined;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    if (!browserPath()) return;
    // Only the development server has the gallery. It needs no platform.
    const [port] = await findFreePorts(1);
    const vite = join(WORKSPACE, 'node_modules/vite/bin/vite.js');
    server = spawn(
      process.execPath,
      [vite, 'apps/web', '--port', String(port), '--strictPort', '--host', '127.0.0.1'],
      {
        cwd: WORKSPACE,
        stdio: 'ignore',
        env: { ...process.env, GATEWAY_URL: 'http://127.0.0.1:1' },
      },
    );
    const address = `http://127.0.0.1:${port}/dev/gallery`;
    await waitFor(async () => (await fetch(address).catch(() => undefined))?.ok === true, {
      what: 'the development server of the pages',
      timeout: 60_000,
    });
    browser = await startBrowser();
    const context = await browser.newContext({ viewport: { width: 1_280, height: 900 }, locale: 'en-GB' });
    page = await context.newPage();
    faults = faultsOf(page);
    await page.goto(address);
    await page.getByRole('heading', { name: 'Gallery' }).waitFor({ timeout: 60_000 });
  });

  afterAll(async () => {
    await browser?.close();
    if (!server) return;
    server.kill();
    await once(server, 'exit');
  });

  itInBrowser(`has nothing that axe finds, in light and in dark${title}`, async () => {
    expect(await axeFindings(page)).toEqual([]);
  });

  itInBrowser(`fits a phone and a window of 320 pixels${title}`, async () => {
    expect([await isTooWide(page, 360), await isTooWide(page, 320)]).toEqual([false, false]);
  });

  itInBrowser(`keeps the width and the focus of a button while it sends, and ignores presses${title}`, async () => {
    const button = page.getByRole('button', { name: 'Approve and finish' }).first();
    const before = await button.boundingBox();
    await button.click();
    const sending = page.locator('button:focus');
    expect(await sending.textContent()).toBe('Sending…');
    expect((await sending.boundingBox())?.width).toBe(before?.width);
    expect(await sending.getAttribute('aria-disabled')).toBe('true');
    expect(await sending.isEnabled()).toBe(false);
  });

  itInBrowser(`returns the focus from a dialog and a menu to what opened them${title}`, async () => {
    const opener = page.getByRole('button', { name: 'Open the dialog' });
    await opener.click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    const menu = page.getByRole('button', { name: 'Ana Weber', exact: true });
    await menu.click();
    await page.getByRole('link', { name: 'Profile' }).focus();
    await page.keyboard.press('Escape');
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(faults).toEqual([]);
  });
});
