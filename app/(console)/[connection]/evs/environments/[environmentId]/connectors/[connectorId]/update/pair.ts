/** What a connector is to have in the end, where both are changed. */
export interface Pair {
  applianceFqdn: string
  /** Name or ARN. */
  secretIdentifier: string
}
