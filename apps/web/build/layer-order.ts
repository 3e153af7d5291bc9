import type { Plugin } from 'vite';

/**
 * Declares the order of the style layers at the beginning of every style file. The first file that the browser reads
 * decides the order, and which one that is depends on how the build divides the files.
 */
export const layerOrder = (): Plugin => ({
  name: 'layer-order',
  enforce: 'pre',
  transform: (code, id) =>
    /\/apps\/web\/src\/[^?]+\.css$/.test(id) ? `@layer tokens, base, parts, pages, output;\n${code}` : undefined,
});
