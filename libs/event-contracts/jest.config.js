module.exports = { ...require('../../jest.preset.js').unit, displayName: 'event-contracts', rootDir: __dirname };
