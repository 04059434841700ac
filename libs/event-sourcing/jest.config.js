module.exports = { ...require('../../jest.preset.js').unit, displayName: 'event-sourcing', rootDir: __dirname };
