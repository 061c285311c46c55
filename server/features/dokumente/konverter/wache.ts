import { Worker } from 'node:worker_threads'

/*
 * A second thread that looks at the clock and the memory while the first one is deep in a decoder. Node's own limits
 * cover only its heap, not what sharp and PDFium take. The server also ends the process when its time is up; this
 * thread ends it where the server is gone.
 */
const SCHLEIFE = `
const { workerData: { byte, ende } } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > byte || Date.now() > ende) process.kill(process.pid, 'SIGKILL')
}, 10)`

/** Ends this process, whatever it is doing, once it takes more than `byte` or `sekunden`. */
export async function stelleWache(byte: number, sekunden: number): Promise<void> {
  const wache = new Worker(SCHLEIFE, {
    eval: true,
    execArgv: [],
    workerData: { byte, ende: Date.now() + sekunden * 1000 },
  })
  await new Promise(steht => wache.once('online', steht))
  wache.unref()
}
