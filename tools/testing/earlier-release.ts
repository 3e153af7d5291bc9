import { join } from 'node:path';
import type { App } from '../../localstack/embedded';

/** A release before this one, installed and built in its own folder. */
export interface EarlierRelease {
  /** A name for people. */
  name: string;
  version: string;
  folder: string;
}

/** The apps that run from an earlier release in a test run, which proves that services can be deployed separately. */
export interface Beside extends EarlierRelease {
  apps: readonly App[];
}

/** Set by `npm run e2e -- --beside`. */
export const BESIDE_VARIABLE = 'E2E_BESIDE';

const beside = (): Beside | undefined => {
  const text = process.env[BESIDE_VARIABLE];
  return text === undefined ? undefined : (JSON.parse(text) as Beside);
};

/** The earlier release that an app runs from, if any. */
export function earlierReleaseOf(app: App): EarlierRelease | undefined {
  const release = beside();
  return release?.apps.includes(app) ? release : undefined;
}

export const builtMain = (workspace: string, app: App): string => join(workspace, 'dist/apps', app, 'main.js');
