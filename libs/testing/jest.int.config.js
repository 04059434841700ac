module.exports = { ...require('../../jest.preset.js').int, displayName: 'testing:int', rootDir: __dirname };
