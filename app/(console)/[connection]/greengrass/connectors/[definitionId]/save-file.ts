/** Hands a text to the browser as a file to keep, byte for byte. */
export function saveFile(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser may begin to read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
