/**
 * Stands in for `intl-messageformat` in what browsers load (next.config.ts): 27 kB, which each of Cloudscape's buttons brings along
 * for the words of an error boundary that the console does not use. All words here are given by the console.
 */
export default class NoMessageFormat {
  /** @throws Error whenever something has to be formatted after all: the library is needed then. */
  constructor() {
    throw new Error('Messages of Cloudscape’s own need intl-messageformat, which next.config.ts leaves out.')
  }
}
