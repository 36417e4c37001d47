import { regionOf } from './partitions'
import type { ConnectionSettings } from './settings'

interface Statement {
  Sid: string
  Effect: 'Allow' | 'Deny'
  Action: string[]
  Resource: string | string[]
  Condition?: Record<string, Record<string, string>>
}

/** A connection's IAM policy in its two parts, each JSON to copy. */
export interface ConnectionPolicy {
  /** All that looking takes. */
  read: string
  /** What changing takes on top; not needed for a connection that is read-only. */
  change: string
}

/**
 * The least that the console needs of a connection's credentials. Resources name account and Region where the service knows its
 * resources by ARN (Service Authorization Reference); elsewhere the Region alone is a condition.
 */
export function policyFor({ account, region }: Pick<ConnectionSettings, 'account' | 'region'>): ConnectionPolicy {
  const partition = regionOf(region)?.partition ?? 'aws'
  const arn = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${account}:${resource}`
  const inRegion = { StringEquals: { 'aws:RequestedRegion': region } }
  const greengrass = arn('greengrass', '/greengrass/*')
  const environments = arn('evs', 'environment/*')
  return {
    read: document([
      {
        Sid: 'List',
        Effect: 'Allow',
        Action: [
          'greengrass:ListConnectorDefinitions',
          'greengrass:ListCoreDefinitions',
          'greengrass:ListDeviceDefinitions',
          'greengrass:ListFunctionDefinitions',
          'greengrass:ListLoggerDefinitions',
          'greengrass:ListResourceDefinitions',
          'greengrass:ListSubscriptionDefinitions',
          'greengrass:ListGroups',
          'greengrass:GetServiceRoleForAccount',
          'appflow:ListConnectors',
          'appflow:DescribeConnector',
          'appflow:DescribeConnectorProfiles',
          'appflow:DescribeConnectors',
          'appflow:ListFlows',
          'evs:ListEnvironments',
          'evs:GetVersions',
          'lambda:ListFunctions',
          'secretsmanager:ListSecrets',
        ],
        Resource: '*',
        Condition: inRegion,
      },
      {
        Sid: 'Look',
        Effect: 'Allow',
        Action: ['greengrass:Get*', 'greengrass:List*'],
        Resource: greengrass,
      },
      { Sid: 'LookAtEnvironments', Effect: 'Allow', Action: ['evs:Get*', 'evs:List*'], Resource: environments },
      {
        Sid: 'LookAtFunctions',
        Effect: 'Allow',
        Action: [
          'lambda:GetFunctionConfiguration',
          'lambda:GetPolicy',
          'lambda:ListAliases',
          'lambda:ListVersionsByFunction',
        ],
        Resource: arn('lambda', 'function:*'),
      },
      {
        Sid: 'LookAtSecretsOfEvs',
        Effect: 'Allow',
        Action: ['secretsmanager:DescribeSecret'],
        Resource: arn('secretsmanager', 'secret:*'),
        Condition: { StringEquals: { 'secretsmanager:ResourceTag/EvsAccess': 'true' } },
      },
      {
        Sid: 'Never',
        Effect: 'Deny',
        Action: ['iam:PassRole', 'secretsmanager:GetSecretValue'],
        Resource: '*',
      },
    ]),
    change: document([
      {
        Sid: 'Create',
        Effect: 'Allow',
        Action: [
          'greengrass:CreateConnectorDefinition',
          'greengrass:CreateGroup',
          'appflow:RegisterConnector',
          'appflow:ResetConnectorMetadataCache',
        ],
        Resource: '*',
        Condition: inRegion,
      },
      {
        Sid: 'ChangeConnectors',
        Effect: 'Allow',
        Action: ['appflow:UpdateConnectorRegistration', 'appflow:UnRegisterConnector'],
        Resource: arn('appflow', 'connector/*'),
      },
      {
        Sid: 'LetAppFlowInvoke',
        Effect: 'Allow',
        Action: ['lambda:AddPermission'],
        Resource: arn('lambda', 'function:*'),
        Condition: { StringEquals: { 'lambda:Principal': 'appflow.amazonaws.com' } },
      },
      {
        Sid: 'TestConnectors',
        Effect: 'Allow',
        Action: ['lambda:InvokeFunction'],
        Resource: arn('lambda', 'function:*'),
      },
      {
        Sid: 'ChangeGreengrass',
        Effect: 'Allow',
        Action: [
          'greengrass:CreateConnectorDefinitionVersion',
          'greengrass:UpdateConnectorDefinition',
          'greengrass:DeleteConnectorDefinition',
          'greengrass:UpdateGroup',
          'greengrass:DeleteGroup',
          'greengrass:CreateGroupVersion',
          'greengrass:CreateDeployment',
          'greengrass:ResetDeployments',
          'greengrass:AssociateRoleToGroup',
          'greengrass:DisassociateRoleFromGroup',
          'greengrass:TagResource',
          'greengrass:UntagResource',
        ],
        Resource: greengrass,
      },
      {
        Sid: 'ChangeEnvironments',
        Effect: 'Allow',
        Action: [
          'evs:CreateEnvironmentConnector',
          'evs:UpdateEnvironmentConnector',
          'evs:DeleteEnvironmentConnector',
          'evs:TagResource',
          'evs:UntagResource',
        ],
        Resource: environments,
      },
      { Sid: 'Never', Effect: 'Deny', Action: ['iam:PassRole', 'secretsmanager:GetSecretValue'], Resource: '*' },
    ]),
  }
}

const document = (Statement: Statement[]) => JSON.stringify({ Version: '2012-10-17', Statement }, null, 2)
