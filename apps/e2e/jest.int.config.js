module.exports = { ...require('../../jest.preset.js').int, displayName: 'e2e:int', rootDir: __dirname };
