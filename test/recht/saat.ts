import fc from 'fast-check'

/*
 * Requests by chance are new ones at every run. Where a run decides about a change or measures what it reached,
 * SAAT fixes them: then a red run is the change's doing and not the dice's.
 */

const saat = Number(process.env['SAAT'])
if (saat) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: saat })
