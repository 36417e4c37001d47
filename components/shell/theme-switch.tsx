'use client'
import { useSyncExternalStore } from 'react'
import { darkClass, remember, themeKey } from './preferences'
import styles from './shell.module.css'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const isDark = () => document.body.classList.contains(darkClass)

function setDark(dark: boolean) {
  document.body.classList.toggle(darkClass, dark)
  remember(themeKey, dark ? 'dark' : 'light')
  for (const listener of listeners) listener()
}

/** Switches between light and dark and remembers it; until then the system's theme counts. */
export function ThemeSwitch() {
  const dark = useSyncExternalStore(subscribe, isDark, () => false)
  return (
    <button type="button" className={styles.barButton} aria-pressed={dark} onClick={() => setDark(!dark)}>
      Dark theme
    </button>
  )
}
