module.exports = { ...require('../../jest.preset.js').unit, displayName: 'domain', rootDir: __dirname };
