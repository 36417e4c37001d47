/** Runs once when a server process starts: changes that an earlier process left open are resolved from then on. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startReconciler } = await import('@/lib/operations/reconciler')
  startReconciler()
}
