import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSandbox, testSandbox } from './testing'

const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import boto3'], { stdio: 'ignore' }).status === 0,
)

let sandbox: TestSandbox
/** Models for a botocore that is older than EVS. */
const models = mkdtempSync(join(tmpdir(), 'sandbox-models-'))
beforeAll(async () => {
  sandbox = await testSandbox()
  const folder = join(models, 'evs', '2023-07-27')
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(import.meta.dirname, '..', 'evs', 'sandbox', 'model.json'), join(folder, 'service-2.json'))
})
afterAll(async () => {
  await sandbox.close()
  rmSync(models, { recursive: true })
})

const reason = python ? '' : ' (skipped: no python3 here can import boto3)'

test.skipIf(!python)(
  `boto3 makes the five calls and assumes a role, and is answered as AWS documents${reason}`,
  async () => {
    const script = join(import.meta.dirname, 'foreign.py')
    const env = {
      NODE_ENV: process.env.NODE_ENV,
      PATH: process.env.PATH,
      HOME: models,
      AWS_DATA_PATH: models,
      AWS_EC2_METADATA_DISABLED: 'true',
    }
    const { stdout } = await promisify(execFile)(python ?? '', [script, sandbox.url], { env })
    const answer: unknown = JSON.parse(stdout)
    const meta = (HTTPStatusCode: number) => ({
      ResponseMetadata: expect.objectContaining({
        HTTPStatusCode,
        RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    })
    const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
    const definitionArn = `^arn:aws:greengrass:us-east-1:123456789012:/greengrass/definition/connectors/${uuid}`
    expect(answer).toMatchObject({
      definition: {
        ...meta(201),
        Name: 'line-1',
        Arn: expect.stringMatching(`${definitionArn}$`),
        LatestVersionArn: expect.stringMatching(`${definitionArn}/versions/${uuid}$`),
        CreationTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
      version: { ...meta(201), Arn: expect.stringMatching(`${definitionArn}/versions/${uuid}$`) },
      group_version: { ...meta(201), Arn: expect.stringContaining(':/greengrass/groups/') },
      tags: { tags: { line: '1' } },
      unknown: { code: 'IdNotFoundException', status: 404 },
      names: ['line-1', 'more-0', 'more-1', 'more-2', 'more-3'],
      registered: { ...meta(200), connectorArn: 'arn:aws:appflow:us-east-1:123456789012:connector/crm' },
      conflict: { code: 'ConflictException', status: 409, message: expect.stringContaining('crm') },
      registeredAt: new Date().getFullYear(),
      connector: { state: 'CREATING', status: 'UNKNOWN', type: 'VCENTER', applianceFqdn: 'vc.vcf9.evs.example.com' },
      second: { code: 'ValidationException', status: 400 },
      identity: { ...meta(200), Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/sandbox' },
      assumed: { ...meta(200), AssumedRoleUser: { Arn: expect.stringMatching(/assumed-role\/connectors\/someone$/) } },
      lifetime: 60,
      session: 'arn:aws:sts::123456789012:assumed-role/connectors/someone',
      read: expect.any(Number),
      denied: { code: 'AccessDeniedException', status: 403 },
      malformed: { code: 'MalformedPolicyDocument', status: 400 },
      nowhere: { code: 'ResourceNotFoundException', status: 400 },
    })
  },
)
