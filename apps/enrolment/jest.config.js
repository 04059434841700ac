module.exports = { ...require('../../jest.preset.js').unit, displayName: 'enrolment', rootDir: __dirname };
