module.exports = { ...require('../../jest.preset.js').int, displayName: 'enrolment:int', rootDir: __dirname };
