/** The seven kinds of definition that a Greengrass group version refers to, in the order of its API. */
export const kinds = ['connector', 'core', 'device', 'function', 'logger', 'resource', 'subscription'] as const
/** One kind of definition. */
export type Kind = (typeof kinds)[number]

interface KindFacts {
  title: string
  /** In ARNs and paths: `definition/connectors`. */
  segment: string
  /** Of CreateGroupVersion and GroupVersion. */
  member: `${Capitalize<Kind>}DefinitionVersionArn`
}

/** How AWS names each kind. */
export const kindFacts: Record<Kind, KindFacts> = {
  connector: { title: 'Connector', segment: 'connectors', member: 'ConnectorDefinitionVersionArn' },
  core: { title: 'Core', segment: 'cores', member: 'CoreDefinitionVersionArn' },
  device: { title: 'Device', segment: 'devices', member: 'DeviceDefinitionVersionArn' },
  function: { title: 'Function', segment: 'functions', member: 'FunctionDefinitionVersionArn' },
  logger: { title: 'Logger', segment: 'loggers', member: 'LoggerDefinitionVersionArn' },
  resource: { title: 'Resource', segment: 'resources', member: 'ResourceDefinitionVersionArn' },
  subscription: { title: 'Subscription', segment: 'subscriptions', member: 'SubscriptionDefinitionVersionArn' },
}

/** Our limits: AWS publishes none. */
export const most = { connectors: 100, parameters: 128, parameterBytes: 65_536, name: 256, tags: 49 }
