import workspace from '../eslint.config.mjs';

/** The workspace's rules; its own run leaves this folder out. */
export default [
  ...workspace,
  {
    files: ['**/*.spec.ts'],
    rules: {
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', '**.hasResourceProperties', '**.resourceCountIs'] },
      ],
    },
  },
];
