module.exports = { ...require('../../jest.preset.js').int, displayName: 'mentoring:int', rootDir: __dirname };
