const one = require('./jest.config.cjs');

/** Every spec at once, those that are slow to load in groups: what `npm test` runs where no file is named. */
module.exports = {
  ...one,
  projects: [
    '<rootDir>/libs/domain/jest.config.cjs',
    '<rootDir>/libs/contract/jest.config.cjs',
    '<rootDir>/apps/api/jest.groups.config.cjs',
    '<rootDir>/apps/web/jest.groups.config.cjs',
    '<rootDir>/scripts/jest.config.cjs',
  ],
  testSequencer: '<rootDir>/scripts/long-ones-first.cjs',
};
