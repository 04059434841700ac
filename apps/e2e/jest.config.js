module.exports = { ...require('../../jest.preset.js').unit, displayName: 'e2e', rootDir: __dirname };
