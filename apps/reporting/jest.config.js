module.exports = { ...require('../../jest.preset.js').unit, displayName: 'reporting', rootDir: __dirname };
