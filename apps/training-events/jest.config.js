module.exports = { ...require('../../jest.preset.js').unit, displayName: 'training-events', rootDir: __dirname };
