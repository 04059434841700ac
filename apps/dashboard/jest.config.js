module.exports = { ...require('../../jest.preset.js').unit, displayName: 'dashboard', rootDir: __dirname };
