import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tagOf } from '@freelance/service';

/** The built web app. */
export interface WebBundle {
  /** The only document: it runs the app, which shows the page of the address. */
  html: string;
  tag: string;
  /** The files that the document loads, with hashes in their names. */
  assetsFolder: string;
}

/**
 * @param folder that `npm run build` fills
 * @throws Error when there is no bundle
 */
export function readWebBundle(folder: string): WebBundle {
  const file = resolve(join(folder, 'index.html'));
  if (!existsSync(file)) throw new Error(`WEB_FOLDER must contain the built web app, but ${file} is missing`);
  const html = readFileSync(file, 'utf8');
  return { html, tag: tagOf(html), assetsFolder: resolve(folder, 'assets') };
}
