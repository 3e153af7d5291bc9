import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress';
import { themeScript } from './build/theme-script';

const workspace = join(import.meta.dirname, '../..');
const { compilerOptions } = JSON.parse(readFileSync(join(workspace, 'tsconfig.json'), 'utf8')) as {
  compilerOptions: { paths: Record<string, [string]> };
};

/** The gateway of `npm start`. */
const GATEWAY = process.env.GATEWAY_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [themeScript(join(import.meta.dirname, 'src/theme.ts')), precompress()],
  resolve: {
    alias: Object.entries(compilerOptions.paths).map(([name, [path]]) => ({
      find: new RegExp(`^${name}$`),
      replacement: join(workspace, path),
    })),
  },
  build: {
    outDir: join(workspace, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Lowers light-dark() for browsers of 2023.
    cssTarget: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // Small files as data: would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Packages mark files for servers that render components; we have none.
    rolldownOptions: { checks: { moduleLevelDirective: false, pluginTimings: false } },
  },
  server: {
    port: 5173,
    proxy: {
      '^/(api|asyncapi.json|categories|docs|health|job|openapi.json|ops|subscriptions|unsubscribe|web-config.json)(/|$|\\?)':
        {
          target: GATEWAY,
          // Pages of the app come from here, also at paths that the API has; sign-in leads through the gateway.
          bypass: ({ headers, url }) =>
            headers.accept?.includes('text/html') && !/^\/(api|docs)/.test(url ?? '') ? '/index.html' : undefined,
        },
    },
  },
});
