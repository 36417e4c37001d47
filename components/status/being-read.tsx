/** Stands in a cell for what is being read still. */
export function BeingRead() {
  return (
    <span>
      <span aria-hidden>…</span>
      <span className="visually-hidden">being read</span>
    </span>
  )
}
