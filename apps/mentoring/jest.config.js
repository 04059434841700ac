module.exports = { ...require('../../jest.preset.js').unit, displayName: 'mentoring', rootDir: __dirname };
