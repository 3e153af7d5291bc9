import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspace = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** First in the PATH of every program started here: it contains the pinned Node. */
export const binFolder = 'node_modules/.bin';

export const inWorkspace = (...path) => join(workspace, ...path);

/** A separate package, with the CDK. */
export const deployFolder = inWorkspace('deploy');
