module.exports = { ...require('../../jest.preset.js').int, displayName: 'event-sourcing:int', rootDir: __dirname };
