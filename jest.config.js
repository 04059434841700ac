// Everything in one run and one count: the unit and the integration project of each package.
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const packages = ['libs', 'apps']
  .flatMap((folder) => readdirSync(join(__dirname, folder)).map((name) => `${folder}/${name}`))
  .concat('tools');
const projects = packages
  .flatMap((dir) => [`${dir}/jest.config.js`, `${dir}/jest.int.config.js`])
  .filter((file) => existsSync(join(__dirname, file)))
  .map((file) => `<rootDir>/${file}`);

// Jest takes the timeout of a run of several projects from here alone.
module.exports = { projects, testTimeout: 60_000, reporters: ['default', '<rootDir>/jest.count-reporter.js'] };
