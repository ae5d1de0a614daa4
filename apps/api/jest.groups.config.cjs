const one = require('./jest.config.cjs');

/** The groups that scripts/spec-groups.mjs wrote. */
module.exports = {
  ...one,
  roots: ['<rootDir>', '<rootDir>/../../dist/spec-groups/api'],
  testMatch: ['<rootDir>/../../dist/spec-groups/api/*.ts'],
};
