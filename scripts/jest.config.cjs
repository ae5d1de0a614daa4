// The scripts are plain ES modules, as the machine's own Node reads them: nothing is transformed.
module.exports = {
  displayName: 'scripts',
  rootDir: '.',
  testMatch: ['<rootDir>/**/*.spec.mjs'],
  transform: {},
  moduleFileExtensions: ['mjs', 'js', 'json'],
};
