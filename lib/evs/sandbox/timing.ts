/** How long the sandbox takes for what takes AWS minutes or hours. Milliseconds. */
export const timing = {
  /** A connector stays CREATING. */
  connectorCreation: 20_000,
  /** A connector stays UPDATING, or DELETING. */
  connectorAlteration: 20_000,
  /** A virtual machine's entitlement stays AT_RISK before it is removed (EVS user guide: eight hours). */
  entitlementGrace: 8 * 3_600_000,
  /** From ACTIVE to the first result of its checks. */
  firstCheck: 30_000,
  /** Between two checks of a connector (EVS user guide: every 10 minutes). */
  checkInterval: 600_000,
  /** The environment that is still being created becomes CREATED. */
  environmentCreation: 900_000,
  /** How long page tokens live (service model, `nextToken`). Seconds. */
  tokenLifetimeSeconds: 86_400,
} as const
