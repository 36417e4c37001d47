import type { Instrumentation } from 'next'

/**
 * Runs once when a server process starts: from then on changes that an earlier process left open are resolved, and the health of
 * EVS is sampled by one of all processes.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ config }, { log }, { takeConsole }, { startReconciler }, { startSampler }] = await Promise.all([
    import('@/lib/config'),
    import('@/lib/log'),
    import('@/lib/log-error'),
    import('@/lib/operations/reconciler'),
    import('@/lib/evs/health/sampler'),
  ])
  if (!config.fronted) throw new Error('The console is started by `npm start`, which sees where requests come from.')
  if (process.env.NODE_ENV === 'production') takeConsole()
  log('started', { text: `Listening on ${config.host}:${config.port} for ${config.publicOrigin}.` })
  startReconciler()
  startSampler()
}

/** Tells the log of what went wrong while a request was answered; the page that it sees names the same digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logUnexpected } = await import('@/lib/log-error')
  logUnexpected('unexpected error', error, { method: request.method, path: request.path, action: context.routePath })
}
