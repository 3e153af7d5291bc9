import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePorts, isReady, npmStart, type NpmStart } from '../testing/npm-start';
import { axeFindings, browserPath, faultsOf, HOW_TO_INSTALL, isTooWide, startBrowser } from './browser';

const itInBrowser = browserPath() ? it : it.skip;
const title = browserPath() ? '' : ` (skipped: ${HOW_TO_INSTALL})`;

interface Visitor {
  page: Page;
  faults: string[];
}

describe('two people in a browser', () => {
  let dataDir: string;
  let origin: string;
  let platform: NpmStart | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (!browserPath()) return;
    dataDir = await mkdtemp(join(tmpdir(), 'browser-'));
    const ports = await freePorts();
    origin = `http://localhost:${ports.gateway}`;
    platform = npmStart({ ports, dataDir });
    await isReady(platform);
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    platform?.child.kill('SIGINT');
    await platform?.ended;
    if (dataDir) await rm(dataDir, { recursive: true });
  });

  const signIn = async (name: string, returnTo: string): Promise<Visitor> => {
    const context = await browser!.newContext({ viewport: { width: 1_280, height: 900 } });
    const page = await context.newPage();
    const faults = faultsOf(page);
    await page.goto(`${origin}/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    await page.getByText(name, { exact: true }).click();
    await page.waitForURL(`${origin}${returnTo}`);
    return { page, faults };
  };

  const expectWell = async ({ page, faults }: Visitor): Promise<void> => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    expect(faults).toEqual([]);
  };

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

  itInBrowser(
    `post, claim, hand in and approve a job; presses and races act once, every page passes axe in both themes${title}`,
    async () => {
      // A second try meets the job of the first one.
      const name = `Port a CSV parser, ${Date.now()}`;
      const owner = await signIn('Ada', '/jobs/new');
      await expectWell(owner);
      await owner.page.getByLabel('Title').fill(name);
      await owner.page.getByLabel('Category').selectOption({ label: 'Programming' });
      await owner.page.getByLabel('What to do').fill('Read files of 4 GB.\n\nHand in a crate.');
      await owner.page.getByLabel('Pay').fill('1,200.50');
      await owner.page.getByRole('button', { name: 'Post the job' }).dblclick();
      await heading(owner.page, 'Waiting for somebody to claim it').waitFor();
      const job = new URL(owner.page.url()).pathname;
      await expectWell(owner);
      await owner.page.goto(`${origin}/my-jobs`);
      const rows = owner.page.getByRole('link', { name, exact: true });
      await rows.first().waitFor();
      expect(await rows.count()).toBe(1);
      await expectWell(owner);

      const [one, other] = await Promise.all([signIn('Katherine', '/'), signIn('Donald', job)]);
      await one.page.getByRole('link', { name }).waitFor();
      await expectWell(one);
      await one.page.getByRole('link', { name }).click();
      for (const { page } of [one, other]) {
        await page.getByRole('button', { name: 'Claim this job' }).click();
        await page.getByLabel('Note').fill('I ported two of them.');
      }
      const claim = ({ page }: Visitor) => page.getByRole('dialog').getByRole('button', { name: 'Claim this job' });
      await expectWell(one);
      await claim(one).dblclick();
      await heading(one.page, 'Hand in your work').waitFor();
      await claim(other).click();
      await heading(other.page, 'Somebody else took this job a moment ago.').waitFor();
      // The note is kept, and the page behind is true.
      expect(await other.page.getByLabel('Note').inputValue()).toBe('I ported two of them.');
      await other.page.getByRole('button', { name: 'Back to the job' }).click();
      await heading(other.page, 'Somebody has it').waitFor();
      await expectWell(other);

      await one.page.getByRole('link', { name: 'Hand in work' }).click();
      await one.page.getByLabel('Link to the work').fill('https://example.com/parser');
      await expectWell(one);
      await one.page.getByRole('button', { name: 'Hand in work' }).dblclick();
      await heading(one.page, /^Waiting for .*Ada/).waitFor();

      await owner.page.goto(`${origin}${job}`);
      await owner.page.getByRole('button', { name: 'Approve and finish' }).first().click();
      await owner.page.getByRole('dialog').getByRole('button', { name: 'Approve and finish' }).dblclick();
      await heading(owner.page, 'Approved today').waitFor();
      await expectWell(owner);
      await one.page.goto(`${origin}/work`);
      await one.page.getByText('Approved', { exact: true }).waitFor();
      await expectWell(one);
    },
    300_000,
  );
});
