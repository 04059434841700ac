module.exports = { ...require('../../jest.preset.js').int, displayName: 'training-events:int', rootDir: __dirname };
