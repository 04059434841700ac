module.exports = { ...require('../jest.preset.js').int, displayName: 'tools:int', rootDir: __dirname };
