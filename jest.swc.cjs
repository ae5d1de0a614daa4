// One place for how Jest reads our TypeScript: CommonJS (Jest's own), legacy decorators with their metadata,
// and class fields that stay absent until they are set, as in the API's build.
const swcOptions = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

module.exports = {
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  moduleNameMapper: {
    '^@telltale/domain$': `${__dirname}/libs/domain/src/index.ts`,
    '^@telltale/contract$': `${__dirname}/libs/contract/src/index.ts`,
  },
};
