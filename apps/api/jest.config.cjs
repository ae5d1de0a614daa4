const swc = require('../../jest.swc.cjs');

module.exports = {
  displayName: 'api',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.db-spec.ts'],
  transform: swc.transform,
  transformIgnorePatterns: ['node_modules/'],
  moduleNameMapper: {
    ...swc.moduleNameMapper,
    // It names its door for `import` alone, and our specs are read as CommonJS.
    '^json-schema-faker$': '<rootDir>/../../node_modules/json-schema-faker/dist/index.js',
  },
  // Decorators of the contract write their rules down with it.
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/database-server.ts',
  globalTeardown: '<rootDir>/test/stop-database-server.ts',
  testTimeout: 30_000,
};
