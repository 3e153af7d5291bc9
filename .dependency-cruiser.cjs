/** The house rules of who may import whom; `npm run boundaries` prints the comment of each rule that is broken. */

const SPEC = '[.](int-|e2e-)?spec[.]ts$';
const TEST_CODE = [
  SPEC,
  '^apps/.+/testing/',
  '^libs/(openapi|testing|proofs)/',
  '^libs/.+/testing/',
  '^apps/[^/]+/e2e/',
];
const TOOLING = '^(libs/(cli|testing)|localstack)/';
const PLAIN_CONTRACTS = '^libs/contracts/src/(plain|errors|job|limits)[.]ts$';
const FRONT_DOOR = '^libs/([^/]+/src/index|contracts/src/plain)[.]ts$';

module.exports = {
  forbidden: [
    {
      name: 'apps-never-import-another-app',
      comment: 'Apps are deployed apart: talk over HTTP or messages, or move the shared code to a lib.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'Libs stand below the apps: pass in what is needed, or move it down to the lib.',
      severity: 'error',
      from: { path: '^(libs|localstack)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'domain-imports-only-itself-and-plain-contracts',
      comment:
        'Rules are plain TypeScript: no framework, no AWS, no clock, no randomness, no package. Import ' +
        '@freelance/contracts/plain, and make what else is needed an argument or a port.',
      severity: 'error',
      from: { path: '^((?:apps|libs)/.+?/domain)/', pathNot: SPEC },
      to: { pathNot: ['^$1/', '^libs/contracts/src/plain[.]ts$'] },
    },
    {
      name: 'plain-contracts-import-only-themselves',
      comment: 'Domains import them, so at run time they reach no package. Types may come from the classes of events.',
      severity: 'error',
      from: { path: PLAIN_CONTRACTS },
      to: { pathNot: PLAIN_CONTRACTS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-are-entered-by-their-front-door',
      comment: 'Import @freelance/<lib>; what its index.ts does not export is private to the lib.',
      severity: 'error',
      from: { path: '^(apps|localstack)/' },
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
      comment: 'Everybody depends on the contracts, so they depend on nobody.',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: '^(apps|libs|localstack)/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'manifest-depends-on-contracts-only',
      comment:
        'Apps, libs, tools and deploy read the manifests: they hold data, and the events come from the contracts.',
      severity: 'error',
      from: { path: '^libs/manifest/' },
      to: { path: '^(apps|libs|localstack)/', pathNot: '^libs/(manifest|contracts)/' },
    },
    {
      name: 'client-depends-on-no-other-code-of-ours',
      comment: 'It is published alone: what it needs is a package in its own package.json, or its own code.',
      severity: 'error',
      from: { path: '^libs/client/' },
      to: { path: '^(apps|libs|localstack)/', pathNot: '^libs/client/' },
    },
    {
      name: 'only-outsiders-import-the-client',
      comment: 'It calls the gateway as customers do: the demo and tests may. Services call each other, signed.',
      severity: 'error',
      from: { pathNot: [...TEST_CODE, TOOLING, '^libs/client/'] },
      to: { path: '^libs/client/' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one thing or three: merge them, or move out what they share.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'production-code-imports-no-dev-dependency',
      comment: 'Images are installed without dev dependencies: move the package to "dependencies".',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [...TEST_CODE, TOOLING] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-import-is-declared',
      comment: 'The import leads nowhere, or to a package that is here by accident: add it to package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'production-code-imports-no-test-code',
      comment:
        'Specs, testing and e2e folders, libs/testing, libs/openapi and libs/proofs stay out of what is shipped.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [...TEST_CODE, TOOLING] },
      to: { path: TEST_CODE },
    },
    {
      name: 'only-tooling-imports-localstack',
      comment: 'Services know AWS only through its variables: just libs/cli and libs/testing start the embedded cloud.',
      severity: 'error',
      from: { pathNot: TOOLING },
      to: { path: '^localstack/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^libs/testing/src/boundaries/planted/', '^libs/cli/clients/', '^(libs/client/)?dist/'] },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
