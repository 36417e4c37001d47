/** Names under which this browser remembers an operator's choices. */
export const themeKey = 'theme'
export const helpKey = 'help'
/** Cloudscape's dark mode; its tokens hang on `body`. */
export const darkClass = 'awsui-dark-mode'

/**
 * Runs before the first paint, so that a dark page never flashes white and an open help panel never moves the page.
 * Storage may be forbidden: then the system's theme counts.
 */
export const firstPaintScript = `(function () {
  var read = function (key) { try { return localStorage.getItem(key) } catch (e) { return null } }
  var theme = read('${themeKey}')
  if (theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches))
    document.body.classList.add('${darkClass}')
  if (read('${helpKey}') === 'open') document.documentElement.dataset.help = 'open'
})()`

/** Remembers a choice where the browser allows it. */
export function remember(key: string, value: string) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // The choice then lasts as long as the page.
  }
}
