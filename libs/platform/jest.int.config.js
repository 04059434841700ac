module.exports = { ...require('../../jest.preset.js').int, displayName: 'platform:int', rootDir: __dirname };
