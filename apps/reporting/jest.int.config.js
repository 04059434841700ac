module.exports = { ...require('../../jest.preset.js').int, displayName: 'reporting:int', rootDir: __dirname };
