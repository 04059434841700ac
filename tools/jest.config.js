const { unit } = require('../jest.preset.js');

// The guards look at the whole repository, so they stand beside src.
module.exports = {
  ...unit,
  displayName: 'tools',
  rootDir: __dirname,
  testMatch: [...unit.testMatch, '<rootDir>/guards.spec.ts', '<rootDir>/docs.spec.ts', '<rootDir>/classes.spec.ts'],
};
