module.exports = { ...require('../../jest.preset.js').int, displayName: 'event-contracts:int', rootDir: __dirname };
