module.exports = { ...require('../../jest.preset.js').unit, displayName: 'platform', rootDir: __dirname };
