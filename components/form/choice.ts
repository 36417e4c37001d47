/** One thing to choose. */
export interface Choice {
  value: string
  label: string
  description?: string
  disabled?: boolean
  /** Why it cannot be chosen; shown with it. */
  disabledReason?: string
}
