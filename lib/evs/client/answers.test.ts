import { describe, expect, test } from 'vitest'
import {
  GetEnvironmentCommand,
  GetVersionsCommand,
  ListEnvironmentConnectorsCommand,
  ListEnvironmentHostsCommand,
  ListEnvironmentVlansCommand,
  ListTagsForResourceCommand,
  ListVmEntitlementsCommand,
} from './commands'
import { clientFor, listen } from './listener.fixture'

const environmentId = 'env-abcde12345'
const connectorId = 'cnctr-abcde12345'
const at = new Date('2026-01-02T03:04:05.678Z')
const epoch = 1767323045.678

describe('the answer of an operation', () => {
  test('a connector keeps every member, and epoch seconds with a fraction become dates', async () => {
    const text = {
      environmentId,
      connectorId,
      type: 'VCENTER',
      applianceFqdn: 'vc.example.com',
      secretArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:vc',
      state: 'ACTIVE',
      stateDetails: 'fine',
      status: 'FAILED',
    }
    const check = { type: 'VCENTER_REACHABILITY', result: 'FAILED' }
    const { endpoint } = await listen({
      body: {
        nextToken: 'more',
        connectors: [
          {
            ...text,
            createdAt: epoch,
            modifiedAt: 1767323045,
            checks: [{ ...check, lastCheckAttempt: epoch, impairedSince: epoch }],
          },
        ],
      },
    })
    const answer = await clientFor({ endpoint }).send(new ListEnvironmentConnectorsCommand({ environmentId }))
    expect(answer).toEqual({
      $metadata: expect.objectContaining({ httpStatusCode: 200, requestId: 'r-1', attempts: 1 }),
      nextToken: 'more',
      connectors: [
        {
          ...text,
          createdAt: at,
          modifiedAt: new Date('2026-01-02T03:04:05.000Z'),
          checks: [{ ...check, lastCheckAttempt: at, impairedSince: at }],
        },
      ],
    })
  })

  test('an environment keeps every member', async () => {
    const plain = {
      environmentId,
      environmentArn: 'arn:aws:evs:eu-central-1:111122223333:environment/env-abcde12345',
      environmentName: 'prod',
      environmentState: 'CREATED',
      environmentStatus: 'PASSED',
      stateDetails: 'fine',
      vpcId: 'vpc-12345678',
      serviceAccessSubnetId: 'subnet-12345678',
      serviceAccessSecurityGroups: { securityGroups: ['sg-1'] },
      vcfVersion: 'VCF-5.2.2',
      termsAccepted: true,
      licenseInfo: [{ solutionKey: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA', vsanKey: 'BBBBB-BBBBB-BBBBB-BBBBB-BBBBB' }],
      siteId: 'site',
      kmsKeyId: 'key',
      connectivityInfo: { privateRouteServerPeerings: ['rsp-1', 'rsp-2'] },
      vcfHostnames: {
        vCenter: 'a',
        nsx: 'b',
        nsxManager1: 'c',
        nsxManager2: 'd',
        nsxManager3: 'e',
        nsxEdge1: 'f',
        nsxEdge2: 'g',
        sddcManager: 'h',
        cloudBuilder: 'i',
      },
      credentials: [{ secretArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:x' }],
    }
    const check = { id: 'c1', type: 'KEY_COVERAGE', result: 'FAILED' }
    const environment = { ...plain, createdAt: epoch, modifiedAt: epoch, checks: [{ ...check, impairedSince: epoch }] }
    const { endpoint } = await listen({ body: { environment } })
    const answer = await clientFor({ endpoint }).send(new GetEnvironmentCommand({ environmentId }))
    const dated = { ...plain, createdAt: at, modifiedAt: at, checks: [{ ...check, impairedSince: at }] }
    expect(answer.environment).toEqual(dated)
  })

  test('hosts keep every member', async () => {
    const host = {
      hostName: 'h1',
      ipAddress: '10.0.0.1',
      keyName: 'k',
      instanceType: 'i4i.metal',
      placementGroupId: 'pg-12345678',
      dedicatedHostId: 'h-12345678',
      hostState: 'CREATED',
      stateDetails: 'fine',
      ec2InstanceId: 'i-1',
      networkInterfaces: [{ networkInterfaceId: 'eni-1' }],
    }
    const { endpoint } = await listen({
      body: { environmentHosts: [{ ...host, createdAt: epoch, modifiedAt: epoch }] },
    })
    const answer = await clientFor({ endpoint }).send(new ListEnvironmentHostsCommand({ environmentId }))
    expect(answer.environmentHosts).toEqual([{ ...host, createdAt: at, modifiedAt: at }])
  })

  test('VLANs keep every member', async () => {
    const vlan = {
      vlanId: 10,
      cidr: '10.0.0.0/24',
      availabilityZone: 'eu-central-1a',
      functionName: 'vMotion',
      subnetId: 'subnet-12345678',
      vlanState: 'CREATED',
      stateDetails: 'fine',
      isPublic: false,
      networkAclId: 'acl-1',
      eipAssociations: [{ associationId: 'eipassoc-1', allocationId: 'eipalloc-1', ipAddress: '192.0.2.1' }],
    }
    const { endpoint } = await listen({
      body: { environmentVlans: [{ ...vlan, createdAt: epoch, modifiedAt: epoch }] },
    })
    const answer = await clientFor({ endpoint }).send(new ListEnvironmentVlansCommand({ environmentId }))
    expect(answer.environmentVlans).toEqual([{ ...vlan, createdAt: at, modifiedAt: at }])
  })

  test('entitlements keep every member', async () => {
    const entitlement = {
      type: 'WINDOWS_SERVER',
      status: 'CREATE_FAILED',
      environmentId,
      connectorId,
      vmId: 'vm-1',
      vmName: 'web',
      errorDetail: { errorCode: 'E', errorMessage: 'why' },
    }
    const sent = { ...entitlement, lastSyncedAt: epoch, startedAt: epoch, stoppedAt: epoch }
    const { endpoint } = await listen({ body: { entitlements: [sent] } })
    const answer = await clientFor({ endpoint }).send(
      new ListVmEntitlementsCommand({ environmentId, connectorId, entitlementType: 'WINDOWS_SERVER' }),
    )
    expect(answer.entitlements).toEqual([{ ...entitlement, lastSyncedAt: at, startedAt: at, stoppedAt: at }])
  })

  test('tags and versions keep every member', async () => {
    const versions = {
      vcfVersions: [
        { vcfVersion: 'VCF-5.2.1', status: 'AVAILABLE', defaultEsxVersion: 'ESX-1', instanceTypes: ['i4i.metal'] },
      ],
      instanceTypeEsxVersions: [{ instanceType: 'i4i.metal', esxVersions: ['ESX-1'] }],
    }
    const { endpoint } = await listen({ body: { tags: { team: 'core' } } }, { body: versions })
    const client = clientFor({ endpoint })
    const resourceArn = 'arn:aws:evs:eu-central-1:111122223333:environment/env-abcde12345'
    expect(await client.send(new ListTagsForResourceCommand({ resourceArn }))).toMatchObject({ tags: { team: 'core' } })
    expect(await client.send(new GetVersionsCommand({}))).toMatchObject(versions)
  })

  test('values that the model does not list yet pass through', async () => {
    const connector = { connectorId, type: 'NSX', state: 'PAUSED', checks: [{ type: 'NSX_X', result: 'DEGRADED' }] }
    const { endpoint } = await listen({ body: { connectors: [connector] } })
    const answer = await clientFor({ endpoint }).send(new ListEnvironmentConnectorsCommand({ environmentId }))
    expect(answer.connectors).toEqual([connector])
  })

  test('licence keys do not reach a logger', async () => {
    const lines: unknown[] = []
    const log = (...line: unknown[]) => void lines.push(...line)
    const licenseInfo = [{ solutionKey: 'AAAAA-SECRE-TSECR-ETSEC-RET11', vsanKey: 'BBBBB-SECRE-TSECR-ETSEC-RET22' }]
    const { endpoint } = await listen({ body: { environment: { environmentId, licenseInfo } } })
    const logger = { trace: log, debug: log, info: log, warn: log, error: log }
    const answer = await clientFor({ endpoint, logger }).send(new GetEnvironmentCommand({ environmentId }))
    expect(answer.environment?.licenseInfo).toEqual(licenseInfo)
    expect(JSON.stringify(lines)).toContain(environmentId)
    expect(JSON.stringify(lines)).not.toContain('SECRE')
  })
})
