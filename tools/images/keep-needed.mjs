/**
 * Copies each built app, with the package files that it may load, to `needed/<app>`. A step of the Dockerfile, run where
 * everything is installed and built.
 */
import { copyFile, cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeFileTrace } from '@vercel/nft';

/** The files of Swagger UI that browsers load. No import mentions them. */
const SERVED = {
  gateway: [
    'favicon-16x16.png',
    'favicon-32x32.png',
    'swagger-ui-bundle.js',
    'swagger-ui-standalone-preset.js',
    'swagger-ui.css',
  ].map((name) => join('node_modules/swagger-ui-dist', name)),
};

/** Folders that a build fills and no import mentions. */
const BUILT = { gateway: ['dist/web'] };

const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
// Shared, because apps have most packages in common.
const cache = {};

async function keepNeeded(app) {
  const folder = join('dist/apps', app);
  const { fileList } = await nodeFileTrace([join(folder, 'main.js')], { cache });
  const files = [...fileList, ...(SERVED[app] ?? [])];
  const unfit = new Set(files.map(packageOf).filter((path) => packages[path]?.dev));
  if (unfit.size > 0) throw new Error(`${app} needs packages that are for development only: ${[...unfit].join(', ')}`);
  const target = join('needed', app);
  for (const file of files) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await copyFile(file, join(target, file));
  }
  // Includes the source maps.
  for (const built of [folder, ...(BUILT[app] ?? [])]) await cp(built, join(target, built), { recursive: true });
}

/** `node_modules/a/node_modules/@b/c/index.js` → `node_modules/a/node_modules/@b/c` */
const packageOf = (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

for (const app of await readdir('dist/apps')) await keepNeeded(app);
