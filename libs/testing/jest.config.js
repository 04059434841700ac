module.exports = { ...require('../../jest.preset.js').unit, displayName: 'testing', rootDir: __dirname };
