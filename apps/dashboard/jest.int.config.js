module.exports = { ...require('../../jest.preset.js').int, displayName: 'dashboard:int', rootDir: __dirname };
