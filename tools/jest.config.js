module.exports = { ...require('../jest.preset.js').unit, displayName: 'tools', rootDir: __dirname };
