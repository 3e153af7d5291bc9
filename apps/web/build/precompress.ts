import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSED = /\.(css|html|js|json|svg)$/;

/** Writes `x.br` and `x.gz` beside each text file of the bundle, so that the gateway compresses nothing. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      await Promise.all(
        Object.values(bundle)
          .filter(({ fileName }) => COMPRESSED.test(fileName))
          .map(async (file) => {
            const path = join(dir!, file.fileName);
            const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
            await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
            await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
          }),
      );
    },
  };
}
