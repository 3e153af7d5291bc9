import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The program of the browser: `CHROMIUM`, or the one that is installed. */
export const browserPath = (): string | undefined => process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));

export const HOW_TO_INSTALL = 'no browser: apt-get install chromium, or set CHROMIUM to the path of one';

export const startBrowser = (): Promise<Browser> =>
  // Test machines run as root, where Chromium has no sandbox.
  chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });

/** Every fault that the browser reports: exceptions, refused resources, violations of the content security policy. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    // The page handles answers such as 409 itself; the browser reports them too.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) faults.push(message.text());
  });
  return faults;
}

/** What axe finds on the page, in light and in dark; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    // A theme changes colours only.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
    for (const { id, nodes } of violations) findings.push(`${colorScheme} ${id}: ${nodes[0]?.html}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return findings;
}

/** Whether the page scrolls sideways on a phone. */
export async function isTooWide(page: Page, width = 360): Promise<boolean> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width, height: 780 });
  const isWide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  await page.setViewportSize(before);
  return isWide;
}
