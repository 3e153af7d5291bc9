import workspace from '../eslint.config.mjs';

/** The rules of the workspace. ESLint of the workspace skips this folder. */
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
