/** The import rules; `npm run boundaries` prints the comment of each broken rule. */

const SPEC = '[.](int-|e2e-)?spec[.]tsx?$';
const TEST_CODE = [SPEC, '^(apps|libs)/.+/testing/', '^apps/[^/]+/e2e/'];
const PLAIN_CONTRACTS =
  '^libs/contracts/src/(plain|compared-name|counted|errors|job|limits|privacy|privacy-requests|profile|standing)[.]ts$';
const FRONT_DOOR = '^libs/([^/]+/src/index|contracts/src/plain)[.]ts$';
const OTHER_FOLDERS = '^(apps|libs|localstack|tools)/';
/** Each folder of tools/ may import only later ones in this list, so there is no cycle. */
const TOOLS = ['proofs', 'e2e', 'images', 'contracts', 'ops', 'dev', 'testing', 'process', 'bootstrap'];

const toolsRule = (from, allowed) => ({
  name: 'tools-import-in-one-direction',
  comment: 'Import a folder that comes later in the list TOOLS of this file only; a new folder needs a place in it.',
  severity: 'error',
  from,
  to: { path: '^tools/[^/]+/', pathNot: allowed },
});

const webRule = (forbidden) => ({
  name: 'web-calls-the-api-like-any-client',
  comment: 'It runs in browsers: of our own code import @freelance/client only, and nothing of Node.js.',
  severity: 'error',
  from: { path: '^apps/web/src/', pathNot: TEST_CODE },
  to: forbidden,
});

module.exports = {
  forbidden: [
    {
      name: 'apps-never-import-another-app',
      comment: 'Apps are deployed separately: call over HTTP, send messages, or move shared code to a lib.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'Apps import libs, and tools run built apps: pass the code as an argument, or move it to a lib.',
      severity: 'error',
      from: { path: '^(libs|tools)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'domain-imports-only-itself-and-plain-contracts',
      comment:
        'Rules are plain TypeScript: no framework, no AWS, no clock, no randomness, no package. Import ' +
        '@freelance/contracts/plain, and make everything else an argument or a port.',
      severity: 'error',
      from: { path: '^((?:apps|libs)/.+?/domain)/', pathNot: SPEC },
      to: { pathNot: ['^$1/', '^libs/contracts/src/plain[.]ts$'] },
    },
    {
      name: 'plain-contracts-import-only-themselves',
      comment: 'Domains import them, so at run time they import no package. They may import types from event classes.',
      severity: 'error',
      from: { path: PLAIN_CONTRACTS },
      to: { pathNot: PLAIN_CONTRACTS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-are-entered-by-their-front-door',
      comment: 'Import @freelance/<lib>; what its index.ts does not export is private to the lib.',
      severity: 'error',
      from: { path: '^(apps|localstack|tools)/' },
      to: { path: '^libs/', pathNot: FRONT_DOOR },
    },
    {
      name: 'libs-enter-each-other-by-the-front-door',
      comment: 'Import @freelance/<lib>; what its index.ts does not export is private to the lib.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', FRONT_DOOR] },
    },
    {
      name: 'contracts-depend-on-no-other-code-of-ours',
      comment: 'All code depends on the contracts, so they depend on no other code of this repository.',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: OTHER_FOLDERS, pathNot: '^libs/contracts/' },
    },
    {
      name: 'manifest-depends-on-contracts-only',
      comment:
        'Apps, libs, tools and deploy read the manifests: they hold data, and the events come from the contracts.',
      severity: 'error',
      from: { path: '^libs/manifest/' },
      to: { path: OTHER_FOLDERS, pathNot: '^libs/(manifest|contracts)/' },
    },
    {
      name: 'client-depends-on-no-other-code-of-ours',
      comment: 'It is published alone: import only its own code and the packages in its own package.json.',
      severity: 'error',
      from: { path: '^libs/client/' },
      to: { path: OTHER_FOLDERS, pathNot: '^libs/client/' },
    },
    {
      name: 'only-outsiders-import-the-client',
      comment:
        'It calls the gateway as clients do, so only the web app, the demo and tests use it. Services make signed calls.',
      severity: 'error',
      from: { pathNot: [...TEST_CODE, '^tools/', '^libs/client/', '^apps/web/'] },
      to: { path: '^libs/client/' },
    },
    webRule({ path: OTHER_FOLDERS, pathNot: ['^apps/web/src/', '^libs/client/'] }),
    webRule({ dependencyTypes: ['core'] }),
    {
      name: 'no-cycles',
      comment: 'Files import each other: merge them, or move the shared code to a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'production-code-imports-no-dev-dependency',
      comment: 'Images are installed without dev dependencies: move the package to "dependencies".',
      severity: 'error',
      // The bundle of the web app contains what it needs.
      from: { path: '^(apps|libs)/', pathNot: [...TEST_CODE, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-import-is-declared',
      comment: 'The module does not exist, or its package is not declared: add it to package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'production-code-imports-no-test-code',
      comment: 'Specs, testing and e2e folders are not shipped. The gallery of the web app is not either.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [...TEST_CODE, '^apps/web/src/gallery/'] },
      to: { path: TEST_CODE },
    },
    {
      name: 'production-code-imports-no-tools',
      comment: 'tools/ builds, tests and operates the platform and is not shipped.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TEST_CODE },
      to: { path: '^tools/' },
    },
    {
      name: 'tests-import-only-the-index-of-tools',
      comment: 'Tests of apps and libs import @freelance/testing or @freelance/openapi; the rest of tools/ is private.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^tools/', pathNot: '^tools/(testing|contracts/judge)/index[.]ts$' },
    },
    {
      name: 'only-tools-import-localstack',
      comment: 'Services find AWS only through environment variables; tools/ starts the embedded cloud.',
      severity: 'error',
      from: { pathNot: '^(localstack|tools)/' },
      to: { path: '^localstack/' },
    },
    {
      name: 'localstack-imports-only-the-manifest',
      comment: 'The embedded cloud reads libs/manifest; pass everything else as an argument.',
      severity: 'error',
      from: { path: '^localstack/' },
      to: { path: '^(apps|libs|tools)/', pathNot: '^libs/manifest/' },
    },
    ...TOOLS.map((folder, position) =>
      toolsRule({ path: `^tools/${folder}/` }, `^tools/(${TOOLS.slice(position).join('|')})/`),
    ),
    toolsRule({ path: '^tools/([^/]+)/', pathNot: `^tools/(${TOOLS.join('|')})/` }, '^tools/$1/'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: ['^tools/testing/boundaries/planted/', '^tools/contracts/clients/programs/', '^(libs/client/)?dist/'],
    },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
