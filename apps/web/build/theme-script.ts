import { readFile } from 'node:fs/promises';
import { type Plugin, transformWithOxc } from 'vite';

const NAME = 'theme.js';

/**
 * Adds a script to the head that runs before the first paint, while modules run after it. It is a file of its own with a
 * hash in its name, because the content security policy forbids inline scripts.
 * @param source of the script, without imports
 */
export function themeScript(source: string): Plugin {
  const compiled = async () => (await transformWithOxc(await readFile(source, 'utf8'), source)).code;
  return {
    name: 'theme-script',
    async buildStart() {
      if (this.environment.mode !== 'build') return;
      this.emitFile({ type: 'asset', name: NAME, source: await compiled() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${NAME}`, (_request, response, next) => {
        compiled().then((code) => response.setHeader('content-type', 'text/javascript').end(code), next);
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const built = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(NAME));
        return [{ tag: 'script', attrs: { src: `/${built?.fileName ?? NAME}` }, injectTo: 'head' }];
      },
    },
  };
}
