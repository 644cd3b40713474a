import fc from 'fast-check'

/**
 * Property tests draw the same samples each time, so that a red run is red again; the long matrices draw new and many more.
 * A failure prints its seed either way.
 */
if (process.env['DRYDOCK_LONG'] === '1') fc.configureGlobal({ numRuns: 1000 })
else fc.configureGlobal({ seed: 20_261_124 })
