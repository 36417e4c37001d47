/** What whoever comes without a link that works may do. */
export function LinkUnusable() {
  return (
    <>
      <p>
        This page opens only by the link that the console prints when it starts and has nobody. The link works once, for
        15 minutes; this one has been used, is too old, or is not whole.
      </p>
      <p>
        Start the console again for a new link, or <a href="/sign-in">sign in</a>.
      </p>
    </>
  )
}
