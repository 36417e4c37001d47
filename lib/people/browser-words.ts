/** In the order in which they are looked for: most browsers name those that they descend from as well. */
const browsers: [mark: RegExp, name: string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*Safari\//, 'Safari'],
]
const systems: [mark: RegExp, name: string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const named = (list: [RegExp, string][], text: string) => list.find(([mark]) => mark.test(text))?.[1]

/**
 * What a browser says that it is, in words: `Firefox on Windows`. Anyone can claim anything, so it helps to tell sessions apart and
 * proves nothing. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/User-Agent
 */
export function browserWords(userAgent: string | null | undefined): string {
  const text = (userAgent ?? '').slice(0, 500)
  const [browser, system] = [named(browsers, text), named(systems, text)]
  if (browser) return system ? `${browser} on ${system}` : browser
  return system ? `A browser on ${system}` : 'Unknown'
}
