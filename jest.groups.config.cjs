const { projects, ...one } = require('./jest.config.cjs');

/** Every spec at once, those that are slow to load in groups: what `npm test` runs where no file is named. */
module.exports = {
  ...one,
  projects: projects.map((project) => {
    const [name] = /(?<=\/apps\/)(api|web)(?=\/)/.exec(project) ?? [];
    return name === undefined ? project : inGroups(name);
  }),
  testSequencer: '<rootDir>/scripts/long-ones-first.cjs',
};

/** The project with what scripts/spec-groups.mjs wrote in place of its own files. */
function inGroups(name) {
  const groups = `${__dirname}/dist/spec-groups/${name}`;
  return {
    ...require(`./apps/${name}/jest.config.cjs`),
    rootDir: `${__dirname}/apps/${name}`,
    roots: ['<rootDir>', groups],
    testMatch: [`${groups}/*.ts`],
  };
}
