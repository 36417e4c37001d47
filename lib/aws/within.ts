import 'server-only'

/**
 * What `work` comes to, or the signal's reason once that aborts. For work that may not heed the signal itself: a chain of
 * credentials that hangs would otherwise keep everyone waiting.
 */
export async function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  let giveUp = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    else signal.addEventListener('abort', giveUp, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
