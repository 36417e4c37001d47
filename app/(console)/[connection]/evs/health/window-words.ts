import type { Window } from './types'

/** How far back can be looked, the shortest first. */
export const windows: readonly Window[] = ['24h', '7d', '30d']

const words: Record<Window, string> = { '24h': '24 hours', '7d': '7 days', '30d': '30 days' }

/** A window in words: `24 hours`. */
export const windowWords = (window: Window): string => words[window]

/** The windows as choices. */
export const windowChoices = windows.map((id) => ({ id, text: words[id] }))
