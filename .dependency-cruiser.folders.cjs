/**
 * Circular imports between folders, checked in a separate run. Three kinds of files are left out, because they connect
 * folders by design: files directly in `src` (module, configuration, index), specs, and test code.
 */
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'no-cycles-between-folders',
      comment:
        'Folders that import each other cannot be changed apart: move what both use to the lower folder, or to a new one.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: {
      path: [
        ...options.exclude.path,
        '^(apps|libs)/[^/]+/src/[^/]+[.]ts$',
        '[.](int-|e2e-)?spec[.]ts$',
        '/testing/',
        'node_modules',
      ],
    },
  },
};
