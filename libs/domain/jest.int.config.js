module.exports = { ...require('../../jest.preset.js').int, displayName: 'domain:int', rootDir: __dirname };
