const { createCjsPreset } = require('jest-preset-angular/presets');

/** Angular's packages are ES modules: Node loads them as they are, nothing in node_modules is rewritten. */
module.exports = {
  ...createCjsPreset({ tsconfig: `${__dirname}/tsconfig.spec.json` }),
  displayName: 'web',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transformIgnorePatterns: ['node_modules/'],
  // Pages with real templates take their time on a busy machine; a test that waits for nothing still fails at once.
  testTimeout: 60_000,
  setupFilesAfterEnv: ['<rootDir>/test/prepare-angular.ts'],
  moduleNameMapper: {
    '^@telltale/domain$': '<rootDir>/../../libs/domain/src/index.ts',
    '^@telltale/contract$': '<rootDir>/../../libs/contract/src/index.ts',
  },
};
