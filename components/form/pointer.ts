'use client'

let down = false

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => (down = true), true)
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => (down = false), true)
}

/**
 * Runs something that may move the page once no pointer is pressed. Leaving a field by pressing a button would otherwise
 * show an error, move the button away from under the pointer, and lose the click.
 */
export function afterPointer(run: () => void) {
  if (!down) return run()
  document.addEventListener('pointerup', () => setTimeout(run), { once: true, capture: true })
}
