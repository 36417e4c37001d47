import type { Sandbox } from './console'

/** The seven kinds of definition, as AWS writes them. */
export const kinds = ['Connector', 'Core', 'Device', 'Function', 'Logger', 'Resource', 'Subscription'] as const
/** One of them. */
export type Kind = (typeof kinds)[number]
/** What a group version refers to. */
export type References = Partial<Record<`${Kind}DefinitionVersionArn`, string>>

/** What creating or reading a definition or a group answers. */
export interface Made {
  Id: string
  LatestVersion: string
  LatestVersionArn: string
}

/** The path of a kind's definitions. */
export const definitionsOf = (kind: Kind) => `/greengrass/definition/${kind.toLowerCase()}s`

/** A definition `<kind>-definition` with an empty version. */
export const makeDefinition = (sandbox: Sandbox, kind: Kind) =>
  sandbox.greengrass<Made>('POST', definitionsOf(kind), {
    Name: `${kind.toLowerCase()}-definition`,
    InitialVersion: { [`${kind}s`]: [] },
  })

/** A version of each kind, as a group version refers to them. */
export async function makeReferences(sandbox: Sandbox, of: readonly Kind[] = kinds): Promise<References> {
  const made = await Promise.all(
    of.map(async (kind) => {
      const { LatestVersionArn } = await makeDefinition(sandbox, kind)
      return [`${kind}DefinitionVersionArn`, LatestVersionArn] as const
    }),
  )
  return Object.fromEntries(made)
}

/** Creates a group as another client would. */
export const makeGroup = (sandbox: Sandbox, references?: References, Name = 'plant') =>
  sandbox.greengrass<Made>('POST', '/greengrass/groups', {
    Name,
    ...(references ? { InitialVersion: references } : {}),
  })

/** What the group's latest version refers to in AWS. */
export async function latestOf(sandbox: Sandbox, groupId: string): Promise<References> {
  const { LatestVersion } = await sandbox.greengrass<Made>('GET', `/greengrass/groups/${groupId}`)
  const path = `/greengrass/groups/${groupId}/versions/${LatestVersion}`
  return (await sandbox.greengrass<{ Definition: References }>('GET', path)).Definition
}

/** A core definition with this many cores. */
export const makeCore = (sandbox: Sandbox, cores = 1) =>
  sandbox.greengrass<Made>('POST', definitionsOf('Core'), {
    Name: 'boiler-core',
    InitialVersion: {
      Cores: Array.from({ length: cores }, (_, i) => ({
        Id: `core-${i}`,
        ThingArn: `arn:aws:iot:us-east-1:${sandbox.account}:thing/core-${i}`,
        CertificateArn: `arn:aws:iot:us-east-1:${sandbox.account}:cert/${'a'.repeat(64)}`,
      })),
    },
  })

/** Creates a version of a group as another client would. */
export const makeGroupVersion = (sandbox: Sandbox, { Id }: Made, references: References) =>
  sandbox.greengrass<{ Version: string }>('POST', `/greengrass/groups/${Id}/versions`, references)
