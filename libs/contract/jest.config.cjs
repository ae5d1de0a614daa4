const swc = require('../../jest.swc.cjs');

module.exports = {
  displayName: 'contract',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transform: swc.transform,
  transformIgnorePatterns: ['node_modules/'],
  moduleNameMapper: swc.moduleNameMapper,
};
