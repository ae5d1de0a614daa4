/** All projects in one run: where one ends with a long file, the next one's are read beside it. */
module.exports = {
  projects: ['libs/domain', 'libs/contract', 'apps/api', 'apps/web', 'scripts'].map(
    (folder) => `<rootDir>/${folder}/jest.config.cjs`,
  ),
  // The API's files start Telltale on a database of their own: two at a time fit a machine with two cores.
  maxWorkers: 2,
  // In a run of several projects only this one counts, none of their own.
  testTimeout: 60_000,
};
