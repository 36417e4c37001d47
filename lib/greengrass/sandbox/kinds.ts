import type {
  ConnectorDefinitionVersion,
  CoreDefinitionVersion,
  DeviceDefinitionVersion,
  FunctionDefinitionVersion,
  GroupVersion,
  LoggerDefinitionVersion,
  ResourceDefinitionVersion,
  SubscriptionDefinitionVersion,
} from '@aws-sdk/client-greengrass'
import { connectorProblems, idProblems, resourceProblems, subscriptionProblems } from './entries'

/** The content of a version of any kind; a version of one kind has the members of that kind only. */
export type DefinitionContent = ConnectorDefinitionVersion &
  CoreDefinitionVersion &
  DeviceDefinitionVersion &
  FunctionDefinitionVersion &
  LoggerDefinitionVersion &
  ResourceDefinitionVersion &
  SubscriptionDefinitionVersion

/** As in `CreateConnectorDefinition`. */
export type KindName = 'Connector' | 'Core' | 'Device' | 'Function' | 'Logger' | 'Resource' | 'Subscription'

/** One of the seven kinds of definition. Texts are AWS's where moto's suite records them, else formed like those. */
export interface Kind {
  name: KindName
  /** As in `/greengrass/definition/connectors`. */
  path: `definition/${string}`
  idMember: `${KindName}DefinitionId`
  versionIdMember: `${KindName}DefinitionVersionId`
  /** The member of a group version that refers to this kind. */
  reference: keyof GroupVersion
  /** As in `Version … of Connector List Definition … does not exist.` */
  title: string
  /** The code of an unknown version. */
  versionCode: 'VersionNotFoundException' | 'IdNotFoundException'
  absentOnGet: string
  absentOnNewVersion: string
  absent: string
  /** What a group version says of a reference that leads nowhere. */
  badReference: string
  /** How the refusal of a version begins. */
  refusal: string
  /** The members of this kind, and no others. */
  content: (given: DefinitionContent) => DefinitionContent
  /** What is wrong with a version beyond the API model's constraints, one text each. */
  problems: (content: DefinitionContent) => string[]
}

function kind(name: KindName, own: Pick<Kind, 'content' | 'problems'> & Partial<Kind>): Kind {
  const plural = `${name.toLowerCase()}s`
  const absent = `That ${plural} definition does not exist.`
  return {
    name,
    path: `definition/${plural}`,
    idMember: `${name}DefinitionId`,
    versionIdMember: `${name}DefinitionVersionId`,
    reference: `${name}DefinitionVersionArn`,
    title: `${name} List Definition`,
    versionCode: 'VersionNotFoundException',
    absentOnGet: `That ${name} List Definition does not exist.`,
    absentOnNewVersion: absent,
    absent,
    badReference: `${name} definition reference does not exist`,
    refusal: `The ${plural} definition is invalid or corrupted.`,
    ...own,
  }
}

/** All kinds, in the order in which a group version complains about them. */
export const kinds: readonly Kind[] = [
  kind('Core', {
    absentOnGet: 'That Core List Definition does not exist',
    badReference: 'Cores definition reference does not exist',
    content: ({ Cores = [] }) => ({ Cores }),
    problems: ({ Cores }) => idProblems('Core', Cores),
  }),
  kind('Function', {
    title: 'Lambda List Definition',
    versionCode: 'IdNotFoundException',
    absentOnGet: 'That Lambda List Definition does not exist.',
    absentOnNewVersion: 'That lambdas does not exist.',
    absent: 'That lambdas definition does not exist.',
    badReference: 'Lambda definition reference does not exist',
    refusal: 'The lambdas definition is invalid or corrupted.',
    content: ({ Functions = [], DefaultConfig }) => ({ Functions, ...(DefaultConfig && { DefaultConfig }) }),
    problems: ({ Functions }) => idProblems('Function', Functions),
  }),
  kind('Resource', {
    absentOnNewVersion: 'That resource definition does not exist.',
    refusal: 'The resources definition is invalid.',
    content: ({ Resources = [] }) => ({ Resources }),
    problems: ({ Resources }) => [...idProblems('Resource', Resources), ...resourceProblems(Resources)],
  }),
  kind('Device', {
    badReference: 'Devices definition reference does not exist',
    content: ({ Devices = [] }) => ({ Devices }),
    problems: ({ Devices }) => idProblems('Device', Devices),
  }),
  kind('Subscription', {
    absentOnNewVersion: 'That subscriptions does not exist.',
    content: ({ Subscriptions = [] }) => ({ Subscriptions }),
    problems: ({ Subscriptions }) => [
      ...idProblems('Subscription', Subscriptions),
      ...subscriptionProblems(Subscriptions),
    ],
  }),
  kind('Connector', {
    content: ({ Connectors = [] }) => ({ Connectors }),
    problems: ({ Connectors }) => [...idProblems('Connector', Connectors), ...connectorProblems(Connectors)],
  }),
  kind('Logger', {
    content: ({ Loggers = [] }) => ({ Loggers }),
    problems: ({ Loggers }) => idProblems('Logger', Loggers),
  }),
]

/** The kind of that name. */
export function kindOf(name: KindName): Kind {
  const found = kinds.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`${name} is no kind of definition`)
  return found
}
